/**
 * A figure for print, as one SVG text: title, what is filtered, legend, the drawing,
 * notes and the source line. Everything is real text in named fonts; nothing is
 * taken from the screen. Where the words need more room, the figure grows taller.
 */
import type { Texture } from '../model/vocabulary'
import { HATCH, patternOf, TILE } from '../ui/texture'
import { FIGURE_FONT, type Measure, wrapText } from './measure'
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

export interface Figure {
  /** In px of the figure; it can become taller. */
  width: number
  height: number
  /** The least that the drawing needs. */
  bodyHeight?: number
  title: string
  subtitle: readonly string[]
  legend: readonly LegendEntry[]
  /** The drawing as an SVG fragment within the box. */
  body: (box: Box, paint: Paint) => string
  notes: readonly string[]
  footer: readonly string[]
  measure: Measure
}

export interface ComposedFigure {
  svg: string
  width: number
  height: number
}

export const FIGURE_SIZE = { width: 1600, height: 900 }

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

/** Stacks the parts from the top and from the bottom; the drawing has what is left between. */
export function composeFigure(figure: Figure): ComposedFigure {
  const { width, measure } = figure
  const { paint, defs } = createPaint()
  const room = width - 2 * MARGIN
  const wrap = (texts: readonly string[], font: { size: number; bold?: boolean }) =>
    texts.flatMap((text) => wrapText(text, room, font, measure))

  const head: string[] = []
  let top = MARGIN
  const lines = (texts: string[], font: typeof TITLE | typeof SUBTITLE, fill: string) => {
    for (const text of texts) {
      head.push(svgText(text, { x: MARGIN, y: top + font.size * 0.82, font, fill }))
      top += Math.round(font.size * 1.36)
    }
  }
  lines(wrap([figure.title], TITLE), TITLE, FIGURE_COLOURS.text)
  lines(wrap(figure.subtitle, SUBTITLE), SUBTITLE, FIGURE_COLOURS.soft)
  if (figure.legend.length > 0) {
    const legend = drawLegend(
      figure.legend,
      { x: MARGIN, y: top + 14, width: room },
      paint,
      measure,
    )
    head.push(legend.svg)
    top = legend.bottom
  }
  top += 20

  const notes = wrap(figure.notes, SMALL)
  const footer = wrap(figure.footer, SMALL)
  const lineHeight = Math.round(SMALL.size * 1.45)
  const below = (notes.length + footer.length) * lineHeight + (notes.length > 0 ? 34 : 22) + MARGIN
  const height = Math.max(figure.height, top + (figure.bodyHeight ?? MIN_BODY) + below)
  const body: Box = { x: MARGIN, y: top, width: room, height: height - below - top }

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
  const rule = bottom + 4
  foot.push(
    `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${rule}" y2="${rule}" stroke="${FIGURE_COLOURS.line}"/>`,
  )
  bottom += 12
  small(footer)

  const drawing = figure.body(body, paint)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FIGURE_FONT)}" role="img" aria-label="${escapeXml(figure.title)}">`,
    `<title>${escapeXml(figure.title)}</title>`,
    `<desc>${escapeXml([...figure.subtitle, ...figure.notes, ...figure.footer].join(' '))}</desc>`,
    `<defs>${defs()}</defs>`,
    `<rect width="${width}" height="${height}" fill="${FIGURE_COLOURS.surface}"/>`,
    ...head,
    drawing,
    ...foot,
    '</svg>',
  ].join('\n')
  return { svg, width, height }
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

function drawLegend(
  entries: readonly LegendEntry[],
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  paint: Paint,
  measure: Measure,
): { svg: string; bottom: number } {
  const rowHeight = 30
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
  return { svg: parts.join('\n'), bottom: atY + rowHeight }
}

/** Patterns are collected as they are asked for, each once. */
function createPaint(): { paint: Paint; defs: () => string } {
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
