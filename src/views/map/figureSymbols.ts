/** The map's symbols as SVG around 0,0: as on the screen, in the tones of the light theme. */
import { FADED, FIGURE_COLOURS, type Paint, round } from '../../export/figure'
import type { StackKey } from '../../ui/stack'
import type { ActorMark } from './marks'
import { circlePath, diamondPath, piePaths, type Slice, squarePath } from './symbol'

/** As in theme.css, light. */
export const MAP_COLOURS = {
  sea: '#e3ebf2',
  land: '#f0f0ec',
  subject: '#fffefa',
  border: '#a9b3bf',
  coast: '#b7c4d1',
}

const UNKNOWN_TONE = FIGURE_COLOURS.axis

interface TargetShape {
  slices: readonly Slice[]
  r: number
  /** Only the region is known. */
  region: boolean
}

/** A circle split by the stack; broken and hatched where only a region is known. */
export function targetShape(
  { slices, r, region }: TargetShape,
  keys: ReadonlyMap<string, StackKey>,
  paint: Paint,
): string {
  const paths = piePaths(
    slices.map((slice) => slice.amount),
    r,
  )
  const [main] = [...slices].sort((a, b) => b.amount - a.amount)
  const toneOf = (key: string | undefined) =>
    (key === undefined ? undefined : keys.get(key)?.colour.light) ?? UNKNOWN_TONE
  const split =
    slices.length > 1
      ? ` stroke="${MAP_COLOURS.subject}" stroke-width="1.2" stroke-linejoin="round"`
      : ''
  const rim = region ? ' stroke-width="2" stroke-dasharray="4.4 3.4"' : ' stroke-width="1.4"'
  return [
    `<path d="${circlePath(region ? r : r + 1.4)}" fill="${MAP_COLOURS.subject}"/>`,
    ...slices.map(({ key }, index) => {
      const texture = keys.get(key)?.texture ?? 'solid'
      const shown = region && texture === 'solid' ? 'hatch' : texture
      return `<path d="${paths[index]}" fill="${paint(shown, toneOf(key))}"${split}/>`
    }),
    `<path d="${circlePath(r)}" fill="none" stroke="${toneOf(main?.key)}"${rim}/>`,
  ].join('')
}

/** A diamond, a broken one for an umbrella, a square for a state; filled where it is in the filter. */
export function actorShape(form: ActorMark['form'], r: number, chosen: boolean): string {
  const path = form === 'state' ? squarePath(r) : diamondPath(r)
  const [fill, stroke] = chosen
    ? [FIGURE_COLOURS.accent, FIGURE_COLOURS.accent]
    : [FIGURE_COLOURS.surface, FIGURE_COLOURS.text]
  const broken = form === 'umbrella' ? ' stroke-dasharray="4.5 2.8" fill-opacity="0.55"' : ''
  return `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="2.2" stroke-linejoin="round"${broken}/>`
}

/** A class of the stack. */
export const swatch = (fill: string, tone: string) =>
  `<rect x="-9" y="-9" width="18" height="18" fill="${fill}" stroke="${tone}"/>`

/** Stands for every region in the legend, whatever its class. */
export const REGION_GLYPH = `<g fill="none" stroke="${FIGURE_COLOURS.soft}"><path d="M-7 4L4 -7M-6 7.5L7.5 -6M-2 9L9 -2" stroke-width="1.3"/><path d="${circlePath(9.5)}" stroke-width="1.8" stroke-dasharray="4.4 3.4"/></g>`

export const ARC_GLYPH = `<path d="M-12 6Q0 -10 12 6" fill="none" stroke="${FIGURE_COLOURS.soft}" stroke-width="2" stroke-opacity="0.6"/>`

export const OPEN_BORDER_GLYPH = `<path d="M-12 0H12" fill="none" stroke="${MAP_COLOURS.border}" stroke-width="1.8" stroke-dasharray="4.4 3.4"/>`

export const FADED_GLYPH = `<path d="${circlePath(9)}" fill="${FIGURE_COLOURS.soft}" opacity="${FADED}"/>`

/** The circle of an amount, for the legend. */
export const sizeGlyph = (r: number) =>
  `<circle r="${round(r)}" fill="none" stroke="${FIGURE_COLOURS.soft}" stroke-width="1.4"/>`

/** A hairline from a symbol that had to make room to its true point. */
export const leader = (x: number, y: number) =>
  `<path d="M0 0L${round(x)} ${round(y)}" stroke="${FIGURE_COLOURS.soft}" stroke-opacity="0.7" stroke-width="1.1"/><circle cx="${round(x)}" cy="${round(y)}" r="1.8" fill="${FIGURE_COLOURS.soft}"/>`
