/**
 * A figure for print, as one SVG text: title, what is filtered, legend, the drawing,
 * notes and the source line. Everything is real text in named fonts; nothing is
 * taken from the screen. The figure has the very size that is asked for: where its words need
 * more room, first the type becomes smaller, then words are folded, then both.
 */
import type { Texture } from '../model/vocabulary'
import { HATCH, patternOf, TILE } from '../ui/texture'
import { FOLDS, type Fold, foldText, foldTexts, foldTitle } from './fold'
import { FIGURE_FONT, type Measure, wrapText } from './measure'
import { FIGURE_FORMAT, type Provenance } from './provenance/provenance'
import { svgMetadata } from './provenance/svg'
import { FIGURE_SIZES, type FigureSize, typeScale } from './size'
import { escapeXml } from './xml'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What to put into `fill` for a class; the figure keeps the pattern behind it. */
export type Paint = (texture: Texture | 'hatch', tone: string) => string

export interface LegendEntry {
  label: string
  texture: Texture | 'hatch'
  /** `#rrggbb` */
  tone: string
  /** Drawn as parts of the figure are that only give context. */
  faded?: boolean
}

/** What a figure says of itself, but for the words that it is composed of. */
export type Origin = Omit<Provenance, 'format' | 'title' | 'description'>

export interface Figure {
  /** A good one says what, where and when; a reader can choose another. */
  title: string
  subtitle: readonly string[]
  legend: readonly LegendEntry[]
  /** The drawing as an SVG fragment within the box. */
  body: (box: Box, paint: Paint) => string
  /** The least that the drawing needs, in the units of its box. */
  bodyHeight?: number
  /** What the counts rest on. Never folded: no figure goes without it. */
  evidence: string
  notes: readonly string[]
  footer: readonly string[]
  measure: Measure
}

/** What is chosen of a figure apart from what it shows. */
export interface FigureChoice extends FigureSize {
  /** In place of the figure's own. */
  title: string | null
  background: 'white' | 'transparent'
  /** Stands in the file; a figure without it cannot be brought back. */
  origin: Origin | null
}

export interface ComposedFigure {
  svg: string
  width: number
  height: number
  title: string
  /** What stands in the file, to be put into other formats too. */
  provenance: Provenance | null
}

const DEFAULT_CHOICE: FigureChoice = {
  width: FIGURE_SIZES.report.width,
  height: FIGURE_SIZES.report.height,
  title: null,
  background: 'white',
  origin: null,
}

export const FIGURE_COLOURS = {
  surface: '#ffffff',
  text: '#14181f',
  soft: '#4a5462',
  line: '#dfe4ea',
  axis: '#8a95a3',
  accent: '#1f5bd0',
}

/** Opacity of what only gives context, as outside the date range. */
export const FADED = 0.28

const MARGIN = 56
const MIN_BODY = 320
const TITLE = { size: 34, bold: true }
const SUBTITLE = { size: 21 }
const LEGEND = { size: 19 }
const SMALL = { size: 16 }
const SWATCH = 18

/** Longest title and description that a figure says of itself. */
const MAX_TITLE = 20_000
const MAX_DESCRIPTION = 100_000

/** Type as large as there is room for, and as few words left out as possible. */
export function composeFigure(figure: Figure, chosen: Partial<FigureChoice> = {}): ComposedFigure {
  const choice = { ...DEFAULT_CHOICE, ...chosen }
  const titled = { ...figure, title: choice.title?.trim() || figure.title }
  const scale = typeScale(choice)
  for (const [fold, shares] of TRIALS)
    for (const share of shares) {
      const drawn = drawFigure(titled, choice, scale * share, FOLDS[fold] as Fold)
      if (drawn) return drawn
    }
  const least = FOLDS.at(-1) as Fold
  return drawFigure(titled, choice, scale * SMALLEST, least, true) as ComposedFigure
}

/** How many words are folded, and at which shares of the type's size that is tried. */
const TRIALS: readonly [fold: number, shares: readonly number[]][] = [
  [0, [1, 0.9, 0.8]],
  [1, [1, 0.9, 0.8, 0.7]],
  [2, [0.8, 0.7, 0.6, 0.5, 0.4]],
]
const SMALLEST = 0.3

/**
 * Stacks the parts from the top and from the bottom; the drawing has what is left between. Null
 * where that is too little, unless `anyway`. Lengths within are those of the report: the whole is scaled.
 */
function drawFigure(
  figure: Figure,
  choice: FigureChoice,
  scale: number,
  fold: Fold,
  anyway = false,
): ComposedFigure | null {
  const { measure } = figure
  const [width, height] = [choice.width / scale, choice.height / scale]
  const room = width - 2 * MARGIN
  const { paint, defs } = createPaint()

  const head: string[] = []
  let top = MARGIN
  const lines = (texts: string[], font: typeof TITLE | typeof SUBTITLE, fill: string) => {
    for (const text of texts) {
      head.push(svgText(text, { x: MARGIN, y: top + font.size * 0.82, font, fill }))
      top += Math.round(font.size * 1.36)
    }
  }
  lines(foldTitle(figure.title, fold.title, room, TITLE, measure), TITLE, FIGURE_COLOURS.text)
  lines(
    foldTexts(figure.subtitle, fold.subtitle, room, SUBTITLE, measure),
    SUBTITLE,
    FIGURE_COLOURS.soft,
  )
  if (figure.legend.length > 0) {
    const at = { x: MARGIN, y: top + 14, width: room }
    const legend = foldLegend(figure.legend, fold.legend, at, paint, measure)
    head.push(legend.svg)
    top = legend.bottom
  }
  top += 20

  const notes = [
    ...wrapText(figure.evidence, room, SMALL, measure),
    ...foldTexts(figure.notes, fold.notes, room, SMALL, measure),
  ]
  const footer = figure.footer.flatMap((text) => foldText(text, fold.footer, room, SMALL, measure))
  const lineHeight = Math.round(SMALL.size * 1.45)
  const below = (notes.length + footer.length) * lineHeight + (notes.length > 0 ? 34 : 22) + MARGIN
  const left = height - below - top
  if (left < (figure.bodyHeight ?? MIN_BODY) && !anyway) return null
  const body: Box = { x: MARGIN, y: top, width: room, height: Math.max(1, left) }

  const foot: string[] = []
  let bottom = body.y + body.height + 12
  const small = (texts: string[]) => {
    for (const text of texts) {
      const fill = FIGURE_COLOURS.soft
      foot.push(svgText(text, { x: MARGIN, y: bottom + SMALL.size, font: SMALL, fill }))
      bottom += lineHeight
    }
  }
  small(notes)
  if (notes.length > 0) bottom += 6
  const rule = round(bottom + 4)
  foot.push(
    `<line x1="${MARGIN}" x2="${round(width - MARGIN)}" y1="${rule}" y2="${rule}" stroke="${FIGURE_COLOURS.line}"/>`,
  )
  bottom += 12
  small(footer)

  const drawing = figure.body(body, paint)
  const description = descriptionOf(figure)
  const provenance = provenanceOf(figure, choice, description)
  const box = `0 0 ${round(width)} ${round(height)}`
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${choice.width}" height="${choice.height}" viewBox="${box}" font-family="${escapeXml(FIGURE_FONT)}" role="img" aria-label="${escapeXml(figure.title)}">`,
    `<title>${escapeXml(figure.title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...(provenance ? [svgMetadata(provenance)] : []),
    `<defs>${defs()}</defs>`,
    choice.background === 'transparent'
      ? ''
      : `<rect width="${round(width)}" height="${round(height)}" fill="${FIGURE_COLOURS.surface}"/>`,
    ...head,
    drawing,
    ...foot,
    '</svg>',
  ].join('\n')
  return { svg, width: choice.width, height: choice.height, title: figure.title, provenance }
}

/** All the words of the figure, folded or not. */
const descriptionOf = ({ subtitle, legend, evidence, notes, footer }: Figure) =>
  [
    ...subtitle,
    ...(legend.length > 0 ? [`Legend: ${legend.map(({ label }) => label).join('; ')}.`] : []),
    evidence,
    ...notes,
    ...footer,
  ].join(' ')

function provenanceOf(
  { title }: Figure,
  { origin }: FigureChoice,
  description: string,
): Provenance | null {
  if (!origin) return null
  return {
    format: FIGURE_FORMAT,
    title: title.slice(0, MAX_TITLE),
    description: description.slice(0, MAX_DESCRIPTION),
    ...origin,
  }
}

interface TextStyle {
  x: number
  y: number
  font: { size: number; bold?: boolean }
  fill: string
  anchor?: 'start' | 'middle' | 'end'
}

/** One line of text, escaped. */
export function svgText(text: string, { x, y, font, fill, anchor = 'start' }: TextStyle): string {
  const weight = font.bold ? ' font-weight="600"' : ''
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${font.size}"${weight} fill="${fill}"${aligned}>${escapeXml(text)}</text>`
}

/** Two decimals are enough for print. */
export const round = (value: number) => Math.round(value * 100) / 100

type LegendPlace = Pick<Box, 'x' | 'y' | 'width'>

/** The legend in at most `rows` rows; the number of those left out stands at its end. */
function foldLegend(
  entries: readonly LegendEntry[],
  rows: number,
  place: LegendPlace,
  paint: Paint,
  measure: Measure,
): { svg: string; bottom: number } {
  for (let shown = entries.length; ; shown--) {
    const left = entries.length - shown
    const more = left > 0 ? `and ${left} more` : null
    const legend = drawLegend(entries.slice(0, shown), more, place, paint, measure)
    if (shown === 0 || legend.bottom <= place.y + rows * LEGEND_ROW) return legend
  }
}

const LEGEND_ROW = 30

function drawLegend(
  entries: readonly LegendEntry[],
  more: string | null,
  { x, y, width }: LegendPlace,
  paint: Paint,
  measure: Measure,
): { svg: string; bottom: number } {
  const rowHeight = LEGEND_ROW
  const parts: string[] = []
  let [atX, atY] = [x, y]
  for (const { label, texture, tone, faded } of entries) {
    const labels = wrapText(label, width - SWATCH - 8, LEGEND, measure)
    const entryWidth = SWATCH + 8 + Math.max(...labels.map((line) => measure(line, LEGEND)))
    if (atX > x && atX + entryWidth > x + width) {
      atX = x
      atY += rowHeight
    }
    const opacity = faded ? ` opacity="${FADED}"` : ''
    parts.push(
      `<rect x="${round(atX)}" y="${round(atY)}" width="${SWATCH}" height="${SWATCH}" fill="${paint(texture, tone)}" stroke="${tone}"${opacity}/>`,
    )
    labels.forEach((line, index) => {
      if (index > 0) atY += rowHeight
      const at = { x: atX + SWATCH + 8, y: atY + SWATCH - 3 }
      parts.push(svgText(line, { ...at, font: LEGEND, fill: FIGURE_COLOURS.text }))
    })
    // A font that is wider elsewhere must not run into the next entry.
    atX += entryWidth * 1.05 + 26
  }
  if (more !== null) {
    if (atX > x && atX + measure(more, LEGEND) * 1.05 > x + width) {
      atX = x
      atY += rowHeight
    }
    const at = { x: atX, y: atY + SWATCH - 3 }
    parts.push(svgText(more, { ...at, font: LEGEND, fill: FIGURE_COLOURS.soft }))
  }
  return { svg: parts.join('\n'), bottom: atY + rowHeight }
}

/** Patterns are collected as they are asked for, each once. */
export function createPaint(): { paint: Paint; defs: () => string } {
  const patterns = new Map<string, string>()
  return {
    paint: (texture, tone) => {
      const shape = texture === 'hatch' ? HATCH : patternOf(texture)
      if (!shape) return tone
      const id = `${texture}-${tone.replace('#', '')}`
      const marks =
        shape.stroke === null
          ? `fill="${tone}"`
          : `fill="none" stroke="${tone}" stroke-width="${shape.stroke}"`
      patterns.set(
        id,
        `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse" patternTransform="scale(1.6)"><rect width="${TILE}" height="${TILE}" fill="${tone}" fill-opacity="${shape.ground}"/><path d="${shape.path}" ${marks}/></pattern>`,
      )
      return `url(#${id})`
    },
    defs: () => [...patterns.values()].join(''),
  }
}
