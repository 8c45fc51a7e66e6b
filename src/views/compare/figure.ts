/** The comparison as a figure for print: both rates, the ratio with its interval, and of what they are made. */
import type { Dataset } from '../../dataset/dataset'
import type { StackBy } from '../../engine/filter'
import {
  type BreakdownRow,
  countPeriod,
  FLOOR,
  type PeriodCount,
  type RateChange,
} from '../../engine/periods'
import type { FacetAmounts, SplitSeries, Summary } from '../../engine/summary'
import {
  type Box,
  type ComposedFigure,
  composeFigure,
  FIGURE_COLOURS,
  type FigureChoice,
  type Paint,
  round,
  svgText,
} from '../../export/figure'
import { evidenceNote, recordInWords } from '../../export/figureWords'
import { foldText } from '../../export/fold'
import type { Measure } from '../../export/measure'
import { countedInWords, targetInWords } from '../../filter/titleWords'
import { requireDay } from '../../model/day'
import {
  asSentence,
  formatCount,
  formatDate,
  formatRange,
  MEASURE_NOUNS,
  plural,
} from '../../ui/format'
import { STACK_LABELS, type StackKey } from '../../ui/stack'
import { aroundEvent } from './choice'
import {
  formatDifference,
  formatIndex,
  formatInterval,
  formatP,
  formatRate,
  formatRatio,
} from './numbers'
import { ratioAxis, ticksWithRoom } from './ratioAxis'
import { remarksOn } from './remarks'
import { completenessSentence, eventSentence, subjectOf } from './sentence'
import type { Reading } from './useComparison'
import type { Parts } from './useParts'
import { isOneOfAll, SHOWN, testsInWords, verdictInWords } from './verdicts'

export interface FigureInput {
  reading: Reading
  /** Both periods and their change. */
  compared: Compared
  parts: Parts
  /** What is compared, by its evidence. */
  byEvidence: SplitSeries['parts']
  /** What the record holds in all. */
  whole: Summary['whole']
  dataset: Dataset
  /** Address of the view. */
  link: string
  measure: Measure
  choice?: Partial<FigureChoice>
}

export interface Compared {
  a: PeriodCount
  b: PeriodCount
  change: RateChange
}

/** Null where the periods are not to be tested, or hold nothing. */
export function comparedIn({ comparison: { a, b, change } }: Reading): Compared | null {
  return a && b && change && change.verdict !== 'none' ? { a, b, change } : null
}

export function comparisonFigure(input: FigureInput): ComposedFigure {
  const { reading, compared, parts, byEvidence, dataset, link, measure } = input
  const [byA, byB] = [amountsIn(compared.a, byEvidence), amountsIn(compared.b, byEvidence)]
  const rows = parts.rows.slice(0, SHOWN)
  const more = parts.rows.length - rows.length
  const tested = parts.rows.filter(({ adjusted }) => adjusted !== null).length
  const sentence = { dataset, ...reading }
  const lines = layoutRows(input, rows)
  return composeFigure(
    {
      bodyHeight: HEAD + lines.reduce((sum, { height }) => sum + height, 0),
      title: titleOf(reading, dataset, byA, byB),
      subtitle: [
        `${subjectOf(dataset, reading.filter, reading.measure)}.`,
        `A: ${periodInWords(compared.a)} · B: ${periodInWords(compared.b)}`,
        numbersInWords(compared),
      ],
      legend: [],
      body: (box, paint) => drawing(lines, parts.by, box, paint, measure),
      evidence: evidenceNote(
        reading.measure,
        { name: 'A', amounts: byA },
        { name: 'B', amounts: byB },
      ),
      notes: [
        eventSentence(sentence),
        ...remarksOn(reading.comparison, reading.periods, reading.measure),
        more > 0 ? `${more} more with smaller differences.` : '',
        rows.length > 1 ? testsInWords(tested) : '',
        [compared, ...rows].some(({ change }) => change.widened)
          ? 'For bursts: the interval is widened where strikes come in bursts (quasi-Poisson).'
          : '',
        completenessSentence(sentence),
      ].filter((note) => note !== ''),
      footer: [`${countOf(input)} ${recordInWords(dataset.head)}`, link],
      measure,
    },
    input.choice,
  )
}

/**
 * `Claimed or reported strikes against Israel before and after “…”, 18 Nov 2024`; of periods that do
 * not meet, both ranges. `byEvidence`: what each period holds of each class.
 */
export function titleOf(
  reading: Pick<Reading, 'event' | 'periods' | 'filter' | 'measure'>,
  dataset: Pick<Dataset, 'placeById'>,
  ...byEvidence: readonly FacetAmounts[]
): string {
  const { filter, measure } = reading
  const there = new Map(
    byEvidence.flatMap((amounts) => [...amounts].filter(([, count]) => count > 0)),
  )
  const counted = countedInWords(measure, filter, there)
  return `${asSentence(`${counted} ${targetInWords(filter, dataset)}`.trim())}${partedBy(reading)}`
}

function partedBy({ event, periods: [a, b] }: Pick<Reading, 'event' | 'periods'>): string {
  const periods = { a: { from: a.first, to: a.last }, b: { from: b.first, to: b.last } }
  if (event && aroundEvent(event, periods))
    return ` before and after “${event.title}”, ${formatDate(requireDay(event.date))}`
  if (a.last + 1 === b.first) return ` before and after ${formatDate(b.first)}`
  return `: ${formatRange(a.first, a.last)} and ${formatRange(b.first, b.last)}`
}

/** Of each part, what counts in the period. */
const amountsIn = ({ window }: PeriodCount, parts: SplitSeries['parts']) =>
  new Map([...parts].map(([key, series]) => [key, countPeriod(series, window)?.count ?? 0]))

/** `n = 62 (A 50, B 12) of 535 strike records.` */
function countOf({ compared: { a, b }, reading, whole }: FigureInput): string {
  const counts = `A ${formatCount(a.count)}, B ${formatCount(b.count)}`
  const what = reading.measure === 'attacks' ? MEASURE_NOUNS.attacks : 'strike records'
  return `n = ${formatCount(a.count + b.count)} (${counts}) of ${formatCount(whole[reading.measure])} ${what}.`
}

const periodInWords = ({ window, days, count }: PeriodCount) =>
  `${formatRange(window.first, window.last)} (${formatCount(count)} in ${plural(days, 'day')})`

/** `Difference −1.36 a day · ratio B/A 0.24, 95 % interval 0.12–0.46, p under 0.001 · dispersion 1.4` */
export function numbersInWords({ change }: Pick<Compared, 'change'>): string {
  const { exact, widened, dispersion, rateA, rateB } = change
  return [
    `Difference ${formatDifference(rateB - rateA)} a day`,
    `ratio B/A ${formatRatio(exact.ratio)}, 95 % interval ${formatInterval(exact)}, p ${formatP(exact.p)}`,
    ...(dispersion ? [`dispersion ${formatIndex(dispersion.index)}`] : []),
    ...(widened
      ? [`interval for bursts ${formatInterval(widened)}, p for bursts ${formatP(widened.p)}`]
      : []),
  ].join(' · ')
}

const HEAD = 46
const BAR = 18
const NAME = { size: 19, bold: true }
const TEXT = { size: 17 }
const NAME_LINE = 24
/** A name can have any length. */
const NAME_LINES = 3
/** Least height of a row: two bars and the room around them. */
const ROW = 66
const NAMES = 330
const SWATCH = 16
const GAP = 28

interface Line {
  name: string[]
  swatch: StackKey | null
  verdict: string
  a: PeriodCount
  b: PeriodCount
  /** Null where the counts are under the floor. */
  change: RateChange | null
  rates: readonly [number, number]
  p: string
  height: number
}

function layoutRows(
  { compared, parts, measure, reading }: FigureInput,
  rows: readonly BreakdownRow[],
): Line[] {
  const line = (
    label: string,
    swatch: StackKey | null,
    verdict: string,
    row: Pick<BreakdownRow, 'a' | 'b' | 'change'>,
    p: string,
  ): Line => {
    const name = foldText(label, NAME_LINES, NAMES - SWATCH - 8 - GAP, NAME, measure)
    const { a, b, change } = row
    return {
      name,
      swatch,
      verdict,
      a,
      b,
      change: change.verdict === 'few' ? null : change,
      rates: [change.rateA, change.rateB],
      p,
      height: Math.max(ROW, (name.length + 1) * NAME_LINE + 18),
    }
  }
  const { change } = compared
  const keyOf = (row: BreakdownRow) => parts.names.get(row.key) ?? null
  const [only] = isOneOfAll(parts.rows, compared) ? rows : []
  const name = only && `: ${keyOf(only)?.label ?? only.key}`
  const all = line(
    `All ${reading.measure}${name ?? ''}`,
    only ? keyOf(only) : null,
    change.verdict === 'few'
      ? `under ${FLOOR}`
      : change.verdict === 'unclear'
        ? 'no change shown'
        : change.verdict,
    compared,
    `p ${formatP(change.reading.p)}`,
  )
  if (only) return [all]
  return [
    all,
    ...rows.map((row) => {
      const key = keyOf(row)
      return line(
        key?.label ?? row.key,
        key,
        verdictInWords(row),
        row,
        `adjusted p ${formatP(row.adjusted ?? 1)}`,
      )
    }),
  ]
}

function drawing(
  lines: readonly Line[],
  by: StackBy,
  box: Box,
  paint: Paint,
  measure: Measure,
): string {
  const widest = (textsOf: (line: Line) => readonly string[]) =>
    Math.max(...lines.flatMap((line) => textsOf(line).map((text) => measure(text, TEXT)))) * 1.08
  const [rateWidth, readingWidth] = [widest(rateTexts), widest(readingTexts)]
  const rest = box.width - NAMES - 24 - rateWidth - readingWidth - 3 * GAP
  const track = { x: box.x + NAMES + 24, width: rest * 0.58 }
  const axisBox = { x: track.x + track.width + rateWidth + 2 * GAP, width: rest * 0.42 }
  const axis = ratioAxis(lines.flatMap(({ change }) => (change ? [change.reading] : [])))
  const at = (ratio: number) => axisBox.x + axis.at(ratio) * axisBox.width
  const labelled = ticksWithRoom(axis.ticks, at, (text) => measure(text, TEXT) * 1.08)
  const top = Math.max(...lines.flatMap(({ rates }) => rates)) || 1
  const foot = box.y + HEAD + lines.reduce((sum, { height }) => sum + height, 0)
  const heading = (text: string, x: number) =>
    svgText(text, { x, y: box.y + 14, font: TEXT, fill: FIGURE_COLOURS.soft })
  const parts = [
    heading(`By ${STACK_LABELS[by].toLowerCase()}`, box.x),
    heading('Rate a day (and count)', track.x),
    heading('Ratio B/A and its 95 % interval', axisBox.x),
    ...axis.ticks.map((tick) => {
      const x = round(at(tick))
      const stroke = tick === 1 ? FIGURE_COLOURS.axis : FIGURE_COLOURS.line
      const style = { font: TEXT, fill: FIGURE_COLOURS.soft, anchor: 'middle' } as const
      const label = labelled.has(tick) ? svgText(String(tick), { x, y: box.y + 38, ...style }) : ''
      return `<line x1="${x}" x2="${x}" y1="${box.y + HEAD}" y2="${foot}" stroke="${stroke}"/>${label}`
    }),
  ]
  let y = box.y + HEAD
  for (const line of lines) {
    parts.push(
      `<line x1="${box.x}" x2="${box.x + box.width}" y1="${y}" y2="${y}" stroke="${FIGURE_COLOURS.line}"/>`,
      ...nameOf(line, { x: box.x, y }, paint),
      ...barsOf(line, { x: track.x, y: y + 12, width: track.width }, top),
      ...readingOf(line, { y: y + 12, at, end: axisBox.x + axisBox.width + GAP }),
    )
    y += line.height
  }
  return parts.join('\n')
}

function nameOf({ name, swatch, verdict }: Line, { x, y }: { x: number; y: number }, paint: Paint) {
  const indent = swatch ? SWATCH + 8 : 0
  const tone = swatch?.colour.light
  return [
    swatch && tone
      ? `<rect x="${x}" y="${y + 14}" width="${SWATCH}" height="${SWATCH}" fill="${paint(swatch.texture, tone)}" stroke="${tone}"/>`
      : '',
    ...name.map((text, at) =>
      svgText(text, {
        x: x + indent,
        y: y + 28 + at * NAME_LINE,
        font: NAME,
        fill: FIGURE_COLOURS.text,
      }),
    ),
    svgText(verdict, {
      x: x + indent,
      y: y + 28 + name.length * NAME_LINE,
      font: TEXT,
      fill: FIGURE_COLOURS.soft,
    }),
  ]
}

const rateTexts = ({ a, b, rates }: Line) => [
  `${formatRate(rates[0])} a day (${formatCount(a.count)})`,
  `${formatRate(rates[1])} a day (${formatCount(b.count)})`,
]

function barsOf(line: Line, { x, y, width }: { x: number; y: number; width: number }, top: number) {
  const texts = rateTexts(line)
  return (['A', 'B'] as const).flatMap((name, at) => {
    const upper = y + at * (BAR + 6)
    const fill = at === 0 ? FIGURE_COLOURS.axis : FIGURE_COLOURS.accent
    const length = round(((line.rates[at] as number) / top) * width)
    const text = { y: upper + 15, font: TEXT, fill: FIGURE_COLOURS.soft }
    return [
      svgText(name, { ...text, x: x - 8, anchor: 'end' }),
      `<rect x="${x}" y="${upper}" width="${length}" height="${BAR}" fill="${fill}"/>`,
      svgText(texts[at] as string, { ...text, x: x + width + 10 }),
    ]
  })
}

interface ReadingPlace {
  y: number
  at: (ratio: number) => number
  /** Where the words begin. */
  end: number
}

/** The ratio and its chance, as they stand right of its picture. */
function readingTexts({ change, p }: Line): readonly string[] {
  if (!change) return ['too few to say']
  const { reading, widened } = change
  return [
    `${formatRatio(reading.ratio)} (${formatInterval(reading)})`,
    `${p}${widened ? ' for bursts' : ''}`,
  ]
}

function readingOf(line: Line, { y, at, end }: ReadingPlace): string[] {
  const { change } = line
  const words = { x: end, font: TEXT, fill: FIGURE_COLOURS.text }
  const [first = '', second] = readingTexts(line)
  if (!change || second === undefined)
    return [svgText(first, { ...words, y: y + 15, fill: FIGURE_COLOURS.soft })]
  const { reading } = change
  const middle = y + BAR + 3
  const [low, high] = [round(at(reading.low)), round(at(reading.high))]
  const ink = FIGURE_COLOURS.text
  return [
    `<path d="M${low} ${middle}H${high}M${low} ${middle - 6}v12M${high} ${middle - 6}v12" fill="none" stroke="${ink}" stroke-width="2"/>`,
    `<circle cx="${round(at(reading.ratio))}" cy="${middle}" r="5.5" fill="${ink}"/>`,
    svgText(first, { ...words, y: y + 15 }),
    svgText(second, {
      ...words,
      y: y + 15 + NAME_LINE,
      fill: FIGURE_COLOURS.soft,
    }),
  ]
}
