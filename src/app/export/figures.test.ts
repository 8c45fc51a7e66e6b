/** Every view's figure at every size, under all that makes figures burst: nothing cut, nothing over another. */
import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { datasetFrom } from '../../dataset/dataset'
import { inventedCompiled, inventedTables } from '../../dataset/invented.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import { misplacedTexts, placedTexts } from '../../export/figureTexts.fixture'
import { approximateMeasure as measure } from '../../export/measure'
import { FIGURE_SIZES, type FigureSizeName } from '../../export/size'
import { filterInWords } from '../../filter/words'
import { keysOf, OUTCOMES, TARGET_SIDES, WEAPONS } from '../../model/vocabulary'
import { type Asked, figures, halvesOf } from './figures.fixture'

const shipped = shippedDataset()

/** More filters than words have room for. */
const MANY_FILTERS: Partial<Filter> = {
  sides: keysOf(TARGET_SIDES),
  weapons: keysOf(WEAPONS),
  outcomes: keysOf(OUTCOMES),
  places: shipped.places.slice(0, 60).map(({ id }) => id),
  actors: shipped.actors.map(({ id }) => id),
}

const SIZES = Object.keys(FIGURE_SIZES) as FigureSizeName[]

/** What each figure is to say that its counts rest on, counted strike by strike. */
function evidenceIn({ dataset = shipped, clauses = {} }: Asked) {
  const engine = createEngine(dataset)
  const strikes = engine.strikes(engine.select({ ...NO_FILTER, ...clauses }))
  const amounts = (counted: typeof strikes) =>
    [
      ['confirmed', 'confirmed'],
      ['reported', 'reported'],
      ['claimed', 'claimed only'],
      ['attributed', 'attributed'],
      ['contested', 'contested'],
    ]
      .map(([key, words]) => [counted.filter(({ evidence }) => evidence === key).length, words])
      .filter(([count]) => count !== 0)
      .map((parts) => parts.join(' '))
      .join(', ')
  const [a, b] = halvesOf(dataset).map(({ first, last }) =>
    amounts(strikes.filter(({ window }) => window.first >= first && window.last <= last)),
  )
  const all = strikes.length > 0 ? `Evidence: ${amounts(strikes)}. A claim is not a fact. ` : ''
  const halves = [a && `A ${a}`, b && `B ${b}`].filter(Boolean).join('; ')
  return { all, comparison: `Evidence: ${halves}. A claim is not a fact. ` }
}

const CASES: [name: string, asked: Asked][] = [
  ['the whole record, by actor', {}],
  ['the whole record, by weapon', { stack: 'weapon' }],
  ['every filter at once', { clauses: MANY_FILTERS, stack: 'evidence' }],
  ['nothing that passes', { clauses: { text: 'no such word' } }],
  ['a title of 10 kB', { choice: { title: 'An invented title of many words. '.repeat(320) } }],
  ['a title without a space', { choice: { title: 'Invented'.repeat(1250) } }],
]

describe.each(SIZES)('at the size %s', (size) => {
  it.each(CASES)(
    '%s: no text is cut or runs into another, and each says what its counts rest on',
    (_name, asked) => {
      const choice = { ...asked.choice, ...FIGURE_SIZES[size] }
      const drawn = Object.entries(figures({ ...asked, choice }))
      expect(drawn.length).toBeGreaterThanOrEqual(3)
      const evidence = evidenceIn(asked)
      for (const [view, { svg, width, height }] of drawn) {
        expect([width, height], view).toEqual([FIGURE_SIZES[size].width, FIGURE_SIZES[size].height])
        expect(placedTexts(svg, measure).length, view).toBeGreaterThan(5)
        expect(misplacedTexts(svg, measure), view).toEqual([])
        const words = placedTexts(svg, measure).map((text) => text.words)
        expect(words.join(' '), view).toContain(
          `${view === 'comparison' ? evidence.comparison : evidence.all}No report found is not the same as no attack`,
        )
      }
    },
  )
})

it('the subtitle of each says every active filter, and each says its n', () => {
  const clauses: Partial<Filter> = {
    directions: ['against-israel'],
    weapons: ['one-way-attack-drone'],
    evidence: ['claimed', 'confirmed'],
  }
  const words = filterInWords({ filter: { ...NO_FILTER, ...clauses } }, shipped)
  expect(words).toHaveLength(3)
  for (const [view, { svg }] of Object.entries(figures({ clauses, stack: 'evidence' }))) {
    const all = placedTexts(svg, measure).map((text) => text.words)
    const subtitle = all.join(' ').toLowerCase()
    for (const phrase of words) {
      const [, value = ''] = phrase.split(': ')
      expect(subtitle, view).toContain(value.toLowerCase())
    }
    expect(subtitle, view).toMatch(/n = [\d,]+ (\(a [\d,]+, b [\d,]+\) )?of 535 strike records/)
  }
})

it('a record of many places elsewhere is framed where it lies, with few circles that hold all of it', () => {
  const tables = inventedTables()
  const [strike, place] = [tables.strikes[0], tables.places[0]]
  if (!strike || !place) throw new Error('nothing to copy')
  // A grid of places over the west of Africa.
  tables.places = Array.from({ length: 400 }, (_, n) => ({
    ...place,
    id: `town-${n}`,
    name: `Invented Town ${n}`,
    country: 'ML',
    lat: 12 + Math.floor(n / 20) / 4,
    lon: -9 + (n % 20) / 2,
  }))
  tables.strikes = tables.places.map(({ id }) => ({
    ...strike,
    id: `${strike.date}-${id}-1`,
    target: id,
  }))
  const { svg } = figures({ dataset: datasetFrom(inventedCompiled(tables)) }).map
  const words = placedTexts(svg, measure).map((text) => text.words)
  expect(words.join(' ')).toContain('Claimed strikes on targets in Mali, by actor')
  expect(words.join(' ')).toContain('n = 400 of 400 strike records')
  expect(words.join(' ')).toContain('one circle counts them together')
  expect(words.join(' ')).not.toContain('outside this section')
  expect(words.join(' ')).not.toContain('Golan')
  const circles = [...svg.matchAll(/<title>Invented Town[^<]*?([\d,]+) strikes?</g)]
  expect(circles.length).toBeGreaterThan(20)
  expect(circles.length).toBeLessThan(300)
  expect(circles.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(400)
})

/** What a name or a title must never do. */
const HOSTILE = [
  `=cmd|' /C calc'!A0`,
  '</script><script>alert(1)</script>',
  '</text></svg><img src=x onerror=alert(1)>',
  ']]><!ENTITY x "y">',
  'left\u202eright\u2066 and \u0007 bell',
  'javascript:alert(1)',
  'long '.repeat(2000),
]

describe('hostile names and titles', () => {
  const compiled = (text: string) => {
    const tables = inventedTables()
    for (const rows of [tables.actors, tables.places]) for (const row of rows) row.name = text
    const whole = inventedCompiled(tables)
    whole.dataset.title = text
    whole.dataset.credit = text
    return datasetFrom(whole)
  }

  it.each(HOSTILE.map((text) => [text.slice(0, 40), text]))(
    'stay text in every figure: %s',
    (_name, text) => {
      const drawn = figures({ dataset: compiled(text), choice: { title: text } })
      for (const [view, { svg }] of Object.entries(drawn)) {
        const root = new DOMParser({
          onError: (level, message) => {
            if (level !== 'warning') throw new Error(message)
          },
        }).parseFromString(svg, 'image/svg+xml')
        const elements = [...root.getElementsByTagName('*')]
        const names = new Set(elements.map((node) => node.localName))
        for (const name of ['script', 'img', 'image', 'foreignObject', 'a', 'use', 'style'])
          expect(names, view).not.toContain(name)
        const attributes = elements.flatMap((node) => [...node.attributes])
        expect(
          attributes.filter(({ name }) => /^on|href/i.test(name)),
          view,
        ).toEqual([])
        for (const sign of ['\u202e', '\u2066', '\u0007']) expect(svg, view).not.toContain(sign)
        expect(misplacedTexts(svg, measure), view).toEqual([])
      }
    },
  )
})
