/** What the legend of a map figure explains: only what is in its frame. */
import type { Measure, StackBy } from '../../engine/filter'
import type { Paint } from '../../export/figure'
import { asSentence, formatCount } from '../../ui/format'
import { STACK_LABELS, type StackKey } from '../../ui/stack'
import type { LegendItem, LegendSection } from './figureLegend'
import { SCALE, type Shown } from './figureMap'
import {
  ARC_GLYPH,
  actorShape,
  FADED_GLYPH,
  OPEN_BORDER_GLYPH,
  REGION_GLYPH,
  sizeGlyph,
  swatch,
} from './figureSymbols'
import { ACTOR_FORMS, OPEN_BORDER_LABEL, ORIGIN_LABEL, REGION_LABEL } from './legendWords'
import { radiusOf, referenceAmounts } from './symbol'

export interface MapLegendInput {
  /** All that passes, as the counts are. */
  shown: Shown
  /** What of it has a symbol in the frame. */
  visible: Pick<Shown, 'targets' | 'actors'>
  keys: ReadonlyMap<string, StackKey>
  stack: StackBy
  counted: Measure
  largest: number
  zoom: number
  /** Whether any of them is. */
  openBorders: boolean
  paint: Paint
}

/** Counts are those of all that passes the filter, as `n`; a class without one is only faded. */
export function mapLegend(input: MapLegendInput): LegendSection[] {
  const { shown, visible, stack, counted } = input
  return [
    { title: `By ${STACK_LABELS[stack].toLowerCase()}`, items: classes(input) },
    {
      title: `${asSentence(counted)} on a place`,
      items: sizes(input),
      inRow: true,
    },
    {
      title: 'Actors and origins',
      items: [
        ...ACTOR_FORMS.filter(([form]) => visible.actors.some((mark) => mark.form === form)).map(
          ([form, label]) => item(label, actorShape(form, 9, false)),
        ),
        ...(shown.origins.length > 0 ? [item(ORIGIN_LABEL, ARC_GLYPH)] : []),
        ...(input.openBorders ? [item(OPEN_BORDER_LABEL, OPEN_BORDER_GLYPH)] : []),
      ],
    },
  ]
}

const item = (label: string, glyph: string): LegendItem => ({
  label,
  glyph,
  width: 24,
  height: 24,
})

function classes({
  shown,
  visible: { targets: visible },
  keys,
  paint,
}: MapLegendInput): LegendItem[] {
  const isChosen = (id: string) => shown.places.length === 0 || shown.places.includes(id)
  const amounts = new Map<string, number>()
  for (const { place, slices } of shown.targets)
    if (isChosen(place.id))
      for (const { key, amount } of slices) amounts.set(key, (amounts.get(key) ?? 0) + amount)
  const present = new Set(visible.flatMap(({ slices }) => slices.map(({ key }) => key)))
  return [
    ...[...keys.values()]
      .filter(({ key }) => present.has(key))
      .map(({ key, label, colour, texture }) =>
        item(counted(label, amounts.get(key)), swatch(paint(texture, colour.light), colour.light)),
      ),
    ...(visible.some(({ place, cluster }) => place.geoPrecision === 'region' && !cluster)
      ? [item(REGION_LABEL, REGION_GLYPH)]
      : []),
    ...(visible.some(({ place, cluster }) => !cluster && !isChosen(place.id))
      ? [item('Not among the chosen targets', FADED_GLYPH)]
      : []),
  ]
}

const counted = (label: string, amount: number | undefined) =>
  amount ? `${label} (${formatCount(amount)})` : label

function sizes({ visible, largest, zoom }: MapLegendInput): LegendItem[] {
  const amounts = visible.targets.map(({ amount }) => amount)
  if (amounts.length === 0) return []
  return referenceAmounts(Math.max(...amounts))
    .reverse()
    .map((amount) => {
      const r = radiusOf(amount, largest, zoom) * SCALE
      const side = Math.max(24, 2 * r + 4)
      return { label: formatCount(amount), glyph: sizeGlyph(r), width: side, height: side }
    })
}
