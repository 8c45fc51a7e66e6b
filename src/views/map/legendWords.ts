/** The words of the map's legend, on the screen and in a figure. */
import type { ActorMark } from './marks'

export const ACTOR_FORMS: readonly [ActorMark['form'], string][] = [
  ['base', 'Actor, at its first known base area'],
  ['umbrella', 'Umbrella, among its members’ bases'],
  ['state', 'State, at the name of its country'],
]

export const REGION_LABEL = 'Only a region known'
export const ORIGIN_LABEL = 'Country of origin, where a report names it'
export const OPEN_BORDER_LABEL = 'Armistice or ceasefire line, no agreed border'
export const GOLAN_NOTE =
  'The Golan Heights is administered by Israel and regarded as Syrian territory by most states; the map takes no position.'
export const SHAPES_NOTE = 'Shapes and borders: Natural Earth.'
