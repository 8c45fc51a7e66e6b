/**
 * The pictures of an animation: map, chart, days and counts, and where they come from. What stays the
 * same is the ground, drawn once; a frame holds the rest and lies over it. Pure.
 */
import type { Dataset } from '../../dataset/dataset'
import type { Summary } from '../../engine/summary'
import { type Box, createPaint, FIGURE_COLOURS, round, svgText } from '../../export/figure'
import { FIGURE_FONT, type Measure, wrapText } from '../../export/measure'
import { FIGURE_SIZES } from '../../export/size'
import { escapeXml } from '../../export/xml'
import { countedInWords, splitInWords } from '../../filter/titleWords'
import type { PlayWindow } from '../../filter/view'
import { filterInWords } from '../../filter/words'
import { creditLine } from '../../model/credit'
import { asSentence, formatCount, formatRange } from '../../ui/format'
import { stackKeys } from '../../ui/stack'
import type { Range } from '../../views/frequency/brush'
import { chartDrawing } from '../../views/frequency/figure'
import type { Basemap } from '../../views/map/basemap'
import { mapGround, mapSymbols } from '../../views/map/frame'

/** In px of the picture before it is scaled. */
const { width: WIDTH, height: HEIGHT } = FIGURE_SIZES.report
const MARGIN = 40
const ASIDE = 400
const MAP: Box = { x: MARGIN, y: 96, width: WIDTH - 2 * MARGIN - ASIDE - 28, height: 500 }
const SIDE: Box = { x: WIDTH - MARGIN - ASIDE, y: 96, width: ASIDE, height: 500 }
const CHART: Box = { x: MARGIN, y: 612, width: WIDTH - 2 * MARGIN, height: 196 }
const SMALL = { size: 16 }
const TITLE = { size: 34, bold: true }
const DAYS = { size: 28, bold: true }

export interface Pictured {
  dataset: Dataset
  /** Of the whole run of days that is played: it names the classes and scales the chart. */
  whole: Summary
  window: PlayWindow
  /** Address of the view. */
  link: string
  measure: Measure
}

const svgOf = (parts: readonly string[]) =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${escapeXml(FIGURE_FONT)}">`,
    ...parts,
    '</svg>',
  ].join('\n')

/** `shapes`: null where the basemap could not be had; the symbols stand where they belong. */
export function groundPicture(
  { dataset, whole, window, link, measure }: Pictured,
  shapes: Basemap | null,
): string {
  const { question } = whole
  const { head } = dataset
  const { measure: counted, filter, bin, stack } = question
  const subject = `${countedInWords(counted, filter, whole.facets.evidence)} per ${bin}`
  const by = splitInWords(stack, filter)
  const words = filterInWords({ filter: { ...question.filter, from: null, to: null } }, dataset)
  const { paint, defs } = createPaint()
  const legend = legendOf(dataset, whole).map(({ label, texture, colour }, at) => {
    const y = SIDE.y + 146 + at * 31
    return `<rect x="${SIDE.x}" y="${y}" width="18" height="18" fill="${paint(texture, colour.light)}" stroke="${colour.light}"/>${svgText(label, { x: SIDE.x + 28, y: y + 15, font: { size: 18 }, fill: FIGURE_COLOURS.text })}`
  })
  const footer = wrapText(
    `${creditLine(head)} Version ${head.version} (SHA-256 ${head.sha256.slice(0, 12)}), compiled ${head.compiled}. No report found is not the same as no attack: the record is not complete. ${link}`,
    WIDTH - 2 * MARGIN,
    SMALL,
    measure,
  ).slice(0, 3)
  return svgOf([
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${FIGURE_COLOURS.surface}"/>`,
    svgText([asSentence(subject), by].filter(Boolean).join(', '), {
      x: MARGIN,
      y: 52,
      font: TITLE,
      fill: FIGURE_COLOURS.text,
    }),
    svgText(words.length > 0 ? `Filtered: ${words.join(' · ')}` : 'All strikes of the record', {
      x: MARGIN,
      y: 82,
      font: { size: 19 },
      fill: FIGURE_COLOURS.soft,
    }),
    shapes
      ? mapGround(shapes, dataset.placeById, MAP)
      : `<rect x="${MAP.x}" y="${MAP.y}" width="${MAP.width}" height="${MAP.height}" fill="#f0f0ec"/>`,
    ...legend,
    window === null
      ? ''
      : svgText('Lighter: longer ago within the days shown', {
          x: SIDE.x,
          y: SIDE.y + SIDE.height - 8,
          font: SMALL,
          fill: FIGURE_COLOURS.soft,
        }),
    ...footer.map((line, at) =>
      svgText(line, {
        x: MARGIN,
        y: 842 + at * 22,
        font: SMALL,
        fill: FIGURE_COLOURS.soft,
      }),
    ),
    `<defs>${defs()}</defs>`,
  ])
}

/** `opacityOf`: how solid a place is by the age of its newest strike. */
export function framePicture(
  { dataset, whole, measure }: Pictured,
  summary: Summary,
  range: Range,
  largest: number,
  opacityOf: (place: string) => number,
): string {
  const { question, selected } = summary
  const { paint, defs } = createPaint()
  const all = stackKeys(dataset, question.stack, summary.bins.keys)
  const keys = new Map(all.map((key) => [key.key, key]))
  return svgOf([
    `<clipPath id="map-window"><rect x="${MAP.x}" y="${MAP.y}" width="${MAP.width}" height="${MAP.height}"/></clipPath>`,
    mapSymbols({ dataset, summary, largest, keys, opacityOf }, MAP, paint),
    svgText(formatRange(range.from, range.to), {
      x: SIDE.x,
      y: SIDE.y + 30,
      font: DAYS,
      fill: FIGURE_COLOURS.text,
    }),
    svgText(
      `${formatCount(selected[question.measure])} of ${formatCount(whole.selected[question.measure])} ${question.measure}`,
      { x: SIDE.x, y: SIDE.y + 76, font: { size: 24 }, fill: FIGURE_COLOURS.text },
    ),
    `<rect x="${SIDE.x}" y="${SIDE.y + 98}" width="${SIDE.width}" height="6" fill="${FIGURE_COLOURS.line}"/>`,
    `<rect x="${SIDE.x}" y="${SIDE.y + 98}" width="${round(SIDE.width * shareGone(range, whole))}" height="6" fill="${FIGURE_COLOURS.accent}"/>`,
    chartDrawing({ summary, keys: all, range, measure, event: undefined }, CHART, paint),
    `<defs>${defs()}</defs>`,
  ])
}

/** How far the newest day shown has come, 0 to 1. */
function shareGone({ to }: Range, { bins }: Summary): number {
  const [first, end] = [bins.edges[0] as number, bins.edges.at(-1) as number]
  return Math.min(1, Math.max(0, (to + 1 - first) / (end - first)))
}

/** The classes that have an amount at some time. */
function legendOf(dataset: Dataset, { bins, question }: Summary) {
  const has = (key: number) => {
    for (let at = 0; at < bins.amounts.length; at++)
      if (Math.floor(at / 4) % bins.keys.length === key && (bins.amounts[at] as number) > 0)
        return true
    return false
  }
  return stackKeys(dataset, question.stack, bins.keys).filter((_, at) => has(at))
}
