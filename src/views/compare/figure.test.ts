/** On the shipped record: the counts were worked out apart from this code, with jq over `data/`. */
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER, type StackBy } from '../../engine/filter'
import { breakdown, comparePeriods } from '../../engine/periods'
import { misplacedTexts, placedTexts } from '../../export/figureTexts.fixture'
import { approximateMeasure } from '../../export/measure'
import { FIGURE_SIZES, type FigureSize } from '../../export/size'
import { requireDay } from '../../model/day'
import { stackKeys } from '../../ui/stack'
import { comparedIn, comparisonFigure, titleOf } from './figure'
import { comparisonTable } from './table'

const shipped = shippedDataset()
const engine = createEngine(shipped)
const filter: Filter = { ...NO_FILTER, directions: ['against-israel'] }
const period = (from: string, to: string) => ({ first: requireDay(from), last: requireDay(to) })
const LETTER = [period('2024-10-21', '2024-11-17'), period('2024-11-18', '2024-12-15')] as const
const LETTER_EVENT = '2024-11-18-israels-saar-writes-to-the-un-security-council'

function inputs(periods = LETTER, stack: StackBy = 'evidence') {
  const { whole: series, parts } = engine.series(filter, 'strikes', stack)
  const attacks = engine.series(filter, 'attacks', stack).whole
  const comparison = comparePeriods(series, ...periods)
  const event = shipped.contextEventById.get(LETTER_EVENT) ?? null
  const reading = {
    filter,
    measure: 'strikes' as const,
    series,
    attacks,
    parts,
    periods,
    comparison,
    event,
  }
  const { keys } = engine.summarize({
    filter,
    measure: 'strikes',
    bin: 'week',
    stack,
  }).bins
  const rows = breakdown(parts, periods)
  const names = new Map(stackKeys(shipped, stack, keys).map((key) => [key.key, key]))
  return {
    reading,
    byEvidence: engine.series(filter, 'strikes', 'evidence').parts,
    parts: { by: stack, rows, names },
    compared: comparedIn(reading),
  }
}

function drawn(choice?: FigureSize, stack?: StackBy) {
  const { compared, ...rest } = inputs(LETTER, stack)
  if (!compared) throw new Error('nothing compared')
  const link = 'https://atlas.test/?v=1'
  return comparisonFigure({
    ...rest,
    compared,
    whole: engine.summarize({ filter, measure: 'strikes', bin: 'week', stack: 'evidence' }).whole,
    dataset: shipped,
    link,
    measure: approximateMeasure,
    ...(choice && { choice }),
  })
}
const texts = (stack?: StackBy) =>
  [...drawn(undefined, stack).svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])

describe('the figure', () => {
  it('says what is held against what, both rates, the ratio, and how sure it is', () => {
    const words = texts()
    expect(words.slice(0, 2).join(' ')).toContain(
      'Claimed or reported strikes against Israel before and after “',
    )
    expect(words.join(' ')).toContain('18 Nov 2024 Strikes against Israel in the record.')
    expect(words).toContain(
      'A: 21 Oct – 17 Nov 2024 (50 in 28 days) · B: 18 Nov – 15 Dec 2024 (12 in 28 days)',
    )
    expect(words).toContain(
      'Difference −1.36 a day · ratio B/A 0.24, 95 % interval 0.12–0.46, p under 0.001 · dispersion 0.9',
    )
    expect(words.join(' ')).toContain('n = 62 (A 50, B 12) of 535 strike records. ')
    expect(words).toContain('1.79 a day (50)')
    expect(words).toContain('0.43 a day (12)')
    expect(words).toContain('0.24 (0.12–0.46)')
  })

  it('names its parts, how whole the record is, the source, the licence and the address', () => {
    const words = texts().join(' ')
    for (const part of [
      'By evidence',
      'Claimed',
      'tests at once',
      'the record holds 58 of 65 attacks against Israel',
      `version ${shipped.head.version}`,
      shipped.head.licence.title,
      'https://atlas.test/?v=1',
    ])
      expect(words).toContain(part)
  })

  it('has one row where all are of one kind, and names it', () => {
    const words = texts('direction')
    expect(words).toContain('All strikes: Against Israel')
    expect(words).not.toContain('Against Israel')
    expect(words.filter((word) => word === '0.24 (0.12–0.46)')).toHaveLength(1)
    expect(words.join(' ')).not.toContain('adjusted p')
    expect(texts()).toContain('All strikes')
  })

  it('has room for its rows at the size of a report', () => {
    const { svg, width, height } = drawn()
    expect([width, height]).toEqual([1600, 900])
    const bottom = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1])
    const lowest = Math.max(...[...svg.matchAll(/ y="([\d.]+)"/g)].map((match) => Number(match[1])))
    expect(lowest).toBeLessThan(bottom - 40)
  })

  it.each(Object.entries(FIGURE_SIZES))('has no text cut or over another: %s', (_name, size) => {
    const { svg } = drawn(size)
    expect(placedTexts(svg, approximateMeasure).length).toBeGreaterThan(20)
    expect(misplacedTexts(svg, approximateMeasure)).toEqual([])
  })

  it('is not made of periods that share days', () => {
    expect(inputs([LETTER[0], LETTER[0]]).compared).toBeNull()
  })
})

describe('the title', () => {
  it('names the day where no event parts the periods, and both ranges where they do not meet', () => {
    const titled = (periods: typeof LETTER) =>
      titleOf({ event: null, filter, measure: 'strikes', periods }, shipped)
    expect(titled(LETTER)).toBe(
      'Claimed or reported strikes against Israel before and after 18 Nov 2024',
    )
    const apart = [LETTER[0], period('2024-11-20', '2024-12-01')] as const
    expect(titled(apart)).toBe(
      'Claimed or reported strikes against Israel: 21 Oct – 17 Nov 2024 and 20 Nov – 1 Dec 2024',
    )
  })
})

describe('the table', () => {
  it('has a line for all and one for each part, which add up', () => {
    const { compared, parts } = inputs()
    if (!compared) throw new Error('nothing compared')
    const { header, rows } = comparisonTable(compared, parts)
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)])
    expect(rows.every((row) => row.length === header.length)).toBe(true)
    expect(column('group').slice(0, 2)).toEqual(['all', 'evidence'])
    for (const [name, all] of [
      ['a_count', 50],
      ['b_count', 12],
    ] as const) {
      const [first, ...others] = column(name) as number[]
      expect(first).toBe(all)
      expect(others.reduce((sum, count) => sum + count, 0)).toBe(all)
    }
    expect(rows[0]?.[header.indexOf('a_from')]).toBe('2024-10-21')
    expect(rows[0]?.[header.indexOf('b_to')]).toBe('2024-12-15')
    expect(rows[0]?.[header.indexOf('ratio_b_to_a')]).toBeCloseTo(0.24, 10)
    expect(rows[0]?.[header.indexOf('bursts_p')]).toBeNull()
  })
})
