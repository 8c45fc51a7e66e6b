/** Free text over everything that a strike says or refers to, folded once at first use. */
import type { Dataset, DerivedStrike } from '../dataset/dataset'
import { fold } from '../model/fold'

/** Of a text, one byte a row: 1 where every word of it occurs. */
export type TextIndex = (text: string) => Uint8Array

export function createTextIndex(dataset: Dataset): TextIndex {
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
  const place = dataset.placeById.get(strike.target)
  const parts: (string | null | undefined)[] = [
    strike.id,
    strike.summary,
    strike.targetDetail,
    strike.outcomeBy,
    place?.name,
    place?.nameAr,
    place?.nameHe,
    place?.admin1,
    ...(place?.aliases ?? []),
  ]
  for (const { actor: id, by } of strike.actors) {
    const actor = dataset.actorById.get(id)
    parts.push(actor?.name, actor?.nameAr, by, ...(actor?.aliases ?? []))
  }
  for (const { source } of strike.sources) parts.push(dataset.sourceById.get(source)?.publisher)
  return parts.filter(Boolean).join(' \n ')
}
