/** Names on a map figure, set in the figure's font; placed by the same rules as on the screen. */
import { FIGURE_COLOURS, round } from '../../export/figure'
import type { Measure as MeasureText } from '../../export/measure'
import { escapeXml } from '../../export/xml'
import type { PlacedLabel } from './labels'
import type { Measure, Name, NameKind } from './names'

interface Face {
  /** px of the screen's map, as in Labels.module.css. */
  size: number
  bold?: boolean
  italic?: boolean
  /** Letter spacing in px. */
  spacing?: number
  capitals?: boolean
  fill: string
}

export const CITY_TONE = '#6d7783'

const FACES: Record<NameKind, Face> = {
  subject: { size: 13, bold: true, spacing: 3, capitals: true, fill: '#3f4a58' },
  neighbour: { size: 10.5, spacing: 2, capitals: true, fill: '#6d7783' },
  area: { size: 11, fill: '#6d7783' },
  sea: { size: 12, italic: true, fill: '#5d7890' },
  place: { size: 11.5, fill: FIGURE_COLOURS.text },
  chosen: { size: 11.5, bold: true, fill: FIGURE_COLOURS.text },
  actor: { size: 11.5, bold: true, fill: FIGURE_COLOURS.accent },
  city: { size: 11, fill: CITY_TONE },
}

/** Another program may draw with another font of the list. */
const SLACK = 1.06

/** Widths in px of the screen's map, where `scale` px of the figure are one of them. */
export function nameMeasure(measure: MeasureText, scale: number): Measure {
  return (text, kind) => {
    const { size, bold = false, spacing = 0, capitals } = FACES[kind]
    const shown = capitals ? text.toUpperCase() : text
    const width = measure(shown, { size: size * scale, bold }) / scale
    return Math.ceil(width * SLACK + spacing * shown.length)
  }
}

/** The name in its box, px of the screen's map, as SVG at `scale`. */
export function nameText({ kind, text, anchors }: Name, label: PlacedLabel, scale: number): string {
  const { size, bold, italic, spacing, capitals, fill } = FACES[kind]
  const anchor = anchors[label.anchor] ?? label
  const [align, x] =
    label.x >= anchor.x
      ? ['start', label.x]
      : label.x + label.width <= anchor.x
        ? ['end', label.x + label.width]
        : ['middle', label.x + label.width / 2]
  const baseline = label.y + label.height / 2 + size * 0.36
  const style = [
    `font-size="${round(size * scale)}"`,
    bold ? 'font-weight="600"' : '',
    italic ? 'font-style="italic"' : '',
    spacing ? `letter-spacing="${round(spacing * scale)}"` : '',
    align === 'start' ? '' : `text-anchor="${align}"`,
    `fill="${fill}"`,
    // The sea has nothing to stand out from.
    kind === 'sea' ? '' : HALO,
  ].filter(Boolean)
  return `<text x="${round(x * scale)}" y="${round(baseline * scale)}" ${style.join(' ')}>${escapeXml(capitals ? text.toUpperCase() : text)}</text>`
}

/** Sets text off from what lies under it. */
export const HALO =
  'stroke="#ffffff" stroke-opacity="0.88" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
