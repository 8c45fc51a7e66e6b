/**
 * Textures tell classes apart without colour. Each is an SVG pattern of one tone
 * on a lighter ground of the same tone; `pattern` gives its geometry so that the
 * screen and exported figures draw the same.
 */
import { EVIDENCE, HUES, type Texture } from '../model/vocabulary'
import { useTheme } from './theme'

/** Side of a pattern tile in px. */
export const TILE = 6

export interface PatternShape {
  /** Opacity of the tone that fills the tile under the marks. */
  ground: number
  /** Marks in the full tone, as an SVG path in a tile of `TILE` px. */
  path: string
  /** Filled marks, or strokes of this width. */
  stroke: number | null
}

/** Marks of week- or month-precise dates, over whatever texture the class has. */
export const HATCH: PatternShape = {
  ground: 0.16,
  path: 'M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3',
  stroke: 1.3,
}

const SHAPES: Record<Texture, PatternShape | null> = {
  solid: null,
  dots: {
    ground: 0.26,
    path: 'M0.2 1.5a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0M3.2 4.5a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0',
    stroke: null,
  },
  rings: { ground: 0.12, path: 'M1.2 3a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0', stroke: 0.9 },
  lines: { ground: 0.34, path: 'M0 1h6M0 4h6', stroke: 1.5 },
  cross: { ground: 0.2, path: 'M0 0l6 6M6 0l-6 6', stroke: 1.1 },
  grid: { ground: 0.14, path: 'M0 1.5h6M1.5 0v6', stroke: 1 },
}

/** Geometry of a texture's pattern; null for a plain fill. */
export function patternOf(texture: Texture): PatternShape | null {
  return SHAPES[texture]
}

/** Id of the pattern for a texture in a tone (a `#rrggbb` colour). */
export function patternId(texture: Texture | 'hatch', tone: string): string {
  return `texture-${texture}-${tone.replace('#', '')}`
}

/** What to put into an SVG `fill` for a class. `Textures` holds the patterns for the page. */
export function fillOf(texture: Texture | 'hatch', tone: string): string {
  return texture === 'solid' ? tone : `url(#${patternId(texture, tone)})`
}

/** One `<pattern>`; goes into the `<defs>` of any SVG of the page. Null for solid. */
export function Pattern({ texture, tone }: { texture: Texture | 'hatch'; tone: string }) {
  const shape = texture === 'hatch' ? HATCH : patternOf(texture)
  if (!shape) return null
  return (
    <pattern id={patternId(texture, tone)} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
      <rect width={TILE} height={TILE} fill={tone} fillOpacity={shape.ground} />
      <path
        d={shape.path}
        {...(shape.stroke === null
          ? { fill: tone }
          : { stroke: tone, strokeWidth: shape.stroke, fill: 'none' })}
      />
    </pattern>
  )
}

const PAGE_TEXTURES = ['dots', 'rings', 'lines', 'cross', 'grid', 'hatch'] as const

/** Every pattern that the page can need, in the theme's tones; render once. */
export function Textures() {
  const theme = useTheme((state) => state.theme)
  const tones = new Set(
    [...Object.values(HUES), ...Object.values(EVIDENCE).map((term) => term.colour)].map(
      (colour) => colour[theme],
    ),
  )
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <defs>
        {[...tones].map((tone) =>
          PAGE_TEXTURES.map((texture) => (
            <Pattern key={patternId(texture, tone)} texture={texture} tone={tone} />
          )),
        )}
      </defs>
    </svg>
  )
}

/** A small square in a class's tone and texture, as in legends and badges. Decorative. */
export function Swatch({
  texture,
  tone,
  size = 12,
}: {
  texture: Texture | 'hatch'
  tone: string
  size?: number
}) {
  return (
    <svg width={size} height={size} aria-hidden="true" focusable="false">
      <rect
        x={0.5}
        y={0.5}
        width={size - 1}
        height={size - 1}
        rx={2}
        fill={fillOf(texture, tone)}
        stroke={tone}
      />
    </svg>
  )
}
