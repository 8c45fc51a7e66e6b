/** The chart as a figure for print: the same geometry as on the screen, words for who has no dashboard. */
import type { Dataset } from '../../dataset/dataset'
import type { Bins, Summary } from '../../engine/summary'
import {
  type Box,
  type ComposedFigure,
  composeFigure,
  FADED,
  FIGURE_COLOURS,
  type FigureChoice,
  type LegendEntry,
  type Paint,
  round,
  svgText,
} from '../../export/figure'
import {
  countInWords,
  evidenceAmounts,
  evidenceNote,
  recordInWords,
} from '../../export/figureWords'
import type { Measure as MeasureText } from '../../export/measure'
import { figureTitle, splitInWords } from '../../filter/titleWords'
import { type Dates, INITIAL_VIEW } from '../../filter/view'
import { filterLine } from '../../filter/words'
import type { ContextEvent } from '../../model/record'
import { formatCount, formatDate, formatRange } from '../../ui/format'
import { type StackKey, stackKeys } from '../../ui/stack'
import { binsWithin, isZoomed } from './axis'
import { type Range, rangeOf } from './brush'
import { datedEvent, eventDate } from './context/events'
import { referenceOf } from './context/reference'
import { barPaths, highestBin, type PlotScale, xOf, yOf } from './layout'
import { type LegendItem, legendItems } from './legend'
import { beforeNote, precisionNote } from './note'
import { amountTicks, timeTicks } from './ticks'

export interface FigureInput {
  summary: Summary
  dataset: Dataset
  /** The days of the axis; the whole record where left out. */
  axis?: Dates
  /** Address of the view. */
  link: string
  measure: MeasureText
  /** The context event that stands as a reference line; none where left out. */
  event?: ContextEvent | undefined
  choice?: Partial<FigureChoice>
}

export function frequencyFigure(input: FigureInput): ComposedFigure {
  const { summary, dataset, axis = INITIAL_VIEW.axis, link, measure, event } = input
  const { question, selected } = summary
  const bins = binsWithin(summary.bins, axis)
  const shown = { ...summary, bins }
  const { filter } = question
  const active = filter.from !== null || filter.to !== null
  const range = active ? rangeOf(filter, dataset.extent) : null
  const keys = stackKeys(dataset, question.stack, bins.keys)
  const items = legendItems(shown, keys).filter((item) => item.inside + item.outside > 0)
  const note = precisionNote(selected, question.bin)
  return composeFigure(
    {
      title: figureTitle(
        `per ${question.bin}`,
        splitInWords(question.stack, filter),
        summary,
        dataset,
      ),
      subtitle: [filterLine(filter, dataset)],
      legend: legendOf(bins, items),
      body: (box, paint) =>
        chartDrawing({ summary: shown, keys, range, measure, event }, box, paint),
      evidence: evidenceNote(question.measure, { amounts: evidenceAmounts(summary) }),
      notes: [
        ...(isZoomed(axis) ? axisNotes(shown, items) : []),
        ...(note ? [`${note}.`] : []),
        ...(range
          ? ['Faded: what passes every other filter but lies outside the date range.']
          : []),
      ],
      footer: [`${countInWords(summary)}. ${recordInWords(dataset.head)}`, link],
      measure,
    },
    input.choice,
  )
}

/** The days that the axis shows, and what of the date range it leaves out. */
function axisNotes({ bins, selected, question }: Summary, items: readonly LegendItem[]): string[] {
  const before = beforeNote(selected, items, question.measure)
  const days = formatRange(bins.edges[0] as number, (bins.edges.at(-1) as number) - 1)
  return [`The axis shows ${days} of the record.`, ...(before ? [`${before}.`] : [])]
}

function legendOf(bins: Bins, items: readonly LegendItem[]): LegendEntry[] {
  const entries: LegendEntry[] = items.map(({ label, texture, colour, inside }) => ({
    label: `${label} (${formatCount(inside)})`,
    texture,
    tone: colour.light,
  }))
  const tone = items[0]?.colour.light ?? FIGURE_COLOURS.axis
  const parts = barPaths(bins, UNIT_SCALE, { snap: false })
  if (parts.some((part) => part.imprecise))
    entries.push({ label: 'Only week or month known', texture: 'hatch', tone })
  if (parts.some((part) => part.outside))
    entries.push({ label: 'Outside the date range', texture: 'solid', tone, faded: true })
  return entries
}

/** Which parts there are does not depend on the scale. */
const UNIT_SCALE: PlotScale = { box: { x: 0, y: 0, width: 1, height: 1 }, first: 0, end: 1, top: 1 }

interface DrawingInput {
  summary: Summary
  keys: readonly StackKey[]
  range: Range | null
  measure: MeasureText
  event: ContextEvent | undefined
}

const LABEL = { size: 17 }

/** The plot alone: axes, bars, the date range and the chosen event. */
export function chartDrawing(input: DrawingInput, box: Box, paint: Paint): string {
  const { summary, keys, range, measure, event } = input
  const { bins, question } = summary
  const amounts = amountTicks(highestBin(bins), box.height - 60, 56)
  const widest = Math.max(...amounts.map((amount) => measure(formatCount(amount), LABEL)))
  const left = Math.ceil(widest * 1.08) + 14
  // The unit's line, and one more for the title of an event.
  const head = event ? 56 : 30
  const plot: Box = {
    x: box.x + left,
    y: box.y + head,
    width: box.width - left - 8,
    height: box.height - head - 30,
  }
  const scale: PlotScale = {
    box: plot,
    first: bins.edges[0] as number,
    end: bins.edges.at(-1) as number,
    top: amounts.at(-1) as number,
  }
  const unit = question.measure === 'attacks' ? 'attacks' : 'strikes'
  return [
    svgText(`${unit} per ${question.bin}`, {
      x: box.x,
      y: box.y + 14,
      font: LABEL,
      fill: FIGURE_COLOURS.soft,
    }),
    range ? rangeBand(scale, range) : '',
    ...amounts.map((amount) => gridLine(scale, amount)),
    ...bars(summary, keys, scale, paint),
    ...(event ? referenceLine(event, scale, measure) : []),
    ...timeAxis(scale, bins.width === 'month', measure),
  ].join('\n')
}

/** The event's title over the plot, and its day (or both ends of its week or month) through it. */
function referenceLine(event: ContextEvent, scale: PlotScale, measure: MeasureText): string[] {
  const reference = referenceOf(event, scale)
  if (!reference) return []
  const { lines, band } = reference
  const { x: start, y, width, height } = scale.box
  const label = `${event.title}, ${eventDate(datedEvent(event))}`
  const half = (measure(label, LABEL) * 1.08) / 2
  const middle = ((lines[0] as number) + (lines.at(-1) as number)) / 2
  const x = Math.max(start + half, Math.min(start + width - half, middle))
  const stroke = `stroke="${FIGURE_COLOURS.text}" stroke-width="1.5" stroke-dasharray="5 4"`
  return [
    band
      ? `<rect x="${round(band[0])}" y="${y}" width="${round(band[1] - band[0])}" height="${height}" fill="${FIGURE_COLOURS.text}" fill-opacity="0.07"/>`
      : '',
    ...lines.map(
      (at) =>
        `<line x1="${round(at)}" x2="${round(at)}" y1="${y - 8}" y2="${y + height}" ${stroke}/>`,
    ),
    svgText(label, {
      x: round(x),
      y: y - 14,
      font: LABEL,
      fill: FIGURE_COLOURS.text,
      anchor: 'middle',
    }),
  ]
}

function rangeBand(scale: PlotScale, { from, to }: Range): string {
  const [left, right] = [xOf(scale, from), xOf(scale, to + 1)]
  const { y, height } = scale.box
  const edge = (x: number) =>
    `<line x1="${round(x)}" x2="${round(x)}" y1="${y}" y2="${y + height}" stroke="${FIGURE_COLOURS.accent}" stroke-width="1.5"/>`
  return `<rect x="${round(left)}" y="${y}" width="${round(right - left)}" height="${height}" fill="${FIGURE_COLOURS.accent}" fill-opacity="0.06"><title>${formatDate(from)} – ${formatDate(to)}</title></rect>${edge(left)}${edge(right)}`
}

function gridLine(scale: PlotScale, amount: number): string {
  const { x, width } = scale.box
  const y = round(yOf(scale, amount))
  const stroke = amount === 0 ? FIGURE_COLOURS.axis : FIGURE_COLOURS.line
  const label = {
    x: x - 10,
    y: y + 6,
    font: LABEL,
    fill: FIGURE_COLOURS.soft,
    anchor: 'end',
  } as const
  return `<line x1="${x}" x2="${x + width}" y1="${y}" y2="${y}" stroke="${stroke}"/>${svgText(formatCount(amount), label)}`
}

function bars(
  { bins }: Summary,
  keys: readonly StackKey[],
  scale: PlotScale,
  paint: Paint,
): string[] {
  const paths = barPaths(bins, scale, { snap: false })
  const ground = `<path d="${paths.map((path) => path.d).join('')}" fill="${FIGURE_COLOURS.surface}"/>`
  const parts = paths.map(({ key, imprecise, outside, d }) => {
    const { colour, texture } = keys[key] as StackKey
    const shown = imprecise ? 'hatch' : texture
    const outline = shown === 'solid' ? '' : ` stroke="${colour.light}"`
    const opacity = outside ? ` opacity="${FADED}"` : ''
    return `<path d="${d}" fill="${paint(shown, colour.light)}"${outline}${opacity}/>`
  })
  // Faded and textured parts let the ground through: it is to be white, not the grid.
  return [ground, ...parts]
}

function timeAxis(scale: PlotScale, centred: boolean, measure: MeasureText): string[] {
  const { first, end, box } = scale
  const ticks = timeTicks({
    first,
    end,
    width: box.width,
    measure: (label, bold) => measure(label, { ...LABEL, bold }) * 1.08,
    overhang: 8,
    centred,
  })
  const base = box.y + box.height
  return ticks.map(({ day, label, strong }) => {
    const x = round(xOf(scale, day))
    const style = {
      x,
      y: base + 26,
      font: { ...LABEL, bold: strong },
      fill: strong ? FIGURE_COLOURS.text : FIGURE_COLOURS.soft,
      anchor: 'middle',
    } as const
    return `<line x1="${x}" x2="${x}" y1="${base}" y2="${base + 6}" stroke="${FIGURE_COLOURS.axis}"/>${svgText(label, style)}`
  })
}
