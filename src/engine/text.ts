/** Free text over everything that a strike says or refers to. */
import type { Dataset, DerivedStrike, HeldDataset } from '../dataset/dataset'
import { fold } from '../model/fold'
import type { Answer, Asking } from './summary'

/** Of a text, one byte a row: 1 where every word of it occurs. */
export type TextIndex = (text: string, asking?: Asking) => Answer<Uint8Array>

/** Over strikes that are held as objects: folded once, at first use. */
export function createTextIndex(dataset: HeldDataset): (text: string) => Uint8Array {
  let haystacks: string[] | null = null
  let last: { words: string; matches: Uint8Array } | null = null
  return (text) => {
    const words = fold(text)
    if (last?.words === words) return last.matches
    haystacks ??= dataset.strikes.map((strike) => fold(textOf(dataset, strike)))
    const needles = words.split(' ')
    const matches = Uint8Array.from(haystacks, (haystack) =>
      needles.every((needle) => haystack.includes(needle)) ? 1 : 0,
    )
    last = { words, matches }
    return matches
  }
}

/** All that a reader may look for a strike by: its words, place, actors and publishers. */
export function textOf(dataset: Dataset, strike: DerivedStrike): string {
  const parts: (string | null | undefined)[] = [
    strike.id,
    strike.summary,
    strike.targetDetail,
    strike.outcomeBy,
    placeText(dataset, strike.target),
  ]
  for (const { actor, by } of strike.actors) parts.push(actorText(dataset, actor), by)
  for (const { source } of strike.sources) parts.push(dataset.sourceById.get(source)?.publisher)
  return parts.filter(Boolean).join(' \n ')
}

export function placeText({ placeById }: Pick<Dataset, 'placeById'>, id: string): string {
  const place = placeById.get(id)
  if (!place) return ''
  const { name, nameAr, nameHe, admin1, aliases } = place
  return [name, nameAr, nameHe, admin1, ...aliases].filter(Boolean).join(' \n ')
}

export function actorText({ actorById }: Pick<Dataset, 'actorById'>, id: string): string {
  const actor = actorById.get(id)
  return actor ? [actor.name, actor.nameAr, ...actor.aliases].filter(Boolean).join(' \n ') : ''
}
