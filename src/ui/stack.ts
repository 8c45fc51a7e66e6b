/** Labels, colours and textures of the keys that bars, symbols and legends are split by. */
import type { Dataset } from '../dataset/dataset'
import { NO_ACTOR, OTHER_ACTORS, SEVERAL_ACTORS } from '../engine/columns'
import type { StackBy } from '../engine/filter'
import {
  ACTOR_HUES,
  COUNTRIES,
  type Colour,
  countryLabel,
  DIRECTIONS,
  EVIDENCE,
  HUES,
  OUTCOMES,
  TARGET_SIDES,
  type Texture,
  WEAPONS,
} from '../model/vocabulary'

export interface StackKey {
  key: string
  label: string
  colour: Colour
  texture: Texture
}

export const STACK_LABELS: Record<StackBy, string> = {
  direction: 'Direction',
  actor: 'Actor',
  side: 'Target side',
  evidence: 'Evidence',
  outcome: 'Outcome',
  weapon: 'Weapon',
  country: 'Target country',
}

interface LabelledTerm {
  label: string
  colour: Colour
  texture?: Texture
}

const TERMS: Record<Exclude<StackBy, 'actor' | 'country'>, Record<string, LabelledTerm>> = {
  direction: DIRECTIONS,
  side: TARGET_SIDES,
  evidence: EVIDENCE,
  outcome: OUTCOMES,
  weapon: WEAPONS,
}

const ACTOR_REST: Record<string, LabelledTerm> = {
  [SEVERAL_ACTORS]: { label: 'Several actors', colour: HUES.slate },
  [OTHER_ACTORS]: { label: 'Other actors', colour: HUES.grey },
  [NO_ACTOR]: { label: 'Nobody named', colour: HUES.grey, texture: 'rings' },
}

/** How each of `keys` (as in `summary.bins.keys`) is named and drawn, in that order. */
export function stackKeys(dataset: Dataset, by: StackBy, keys: readonly string[]): StackKey[] {
  return keys.map((key, index) => {
    const term = termOf(dataset, by, key, index)
    return { key, label: term.label, colour: term.colour, texture: term.texture ?? 'solid' }
  })
}

function termOf(dataset: Dataset, by: StackBy, key: string, index: number): LabelledTerm {
  if (by === 'actor') {
    return (
      ACTOR_REST[key] ?? {
        label: dataset.actorById.get(key)?.name ?? key,
        colour: ACTOR_HUES[index] ?? HUES.grey,
      }
    )
  }
  if (by === 'country') {
    if (key === OTHER_ACTORS) return { label: 'Other countries', colour: HUES.grey }
    const known: LabelledTerm | undefined = (COUNTRIES as Record<string, LabelledTerm>)[key]
    return known ?? { label: countryLabel(key), colour: ACTOR_HUES[index] ?? HUES.grey }
  }
  return TERMS[by][key] ?? { label: key, colour: HUES.grey }
}
