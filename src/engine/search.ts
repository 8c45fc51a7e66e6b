/**
 * One index over everything that has a name: actors, places, context events,
 * sources' publishers and the strikes' own words. A query matches an entry when
 * every word of it occurs; better matches stand first.
 */
import { type Dataset, type DerivedStrike, isHeld } from '../dataset/dataset'
import { formatDay } from '../model/day'
import { fold } from '../model/fold'
import { textOf } from './text'

export type SearchKind = 'actor' | 'place' | 'event' | 'source' | 'strike'

export interface SearchHit {
  kind: SearchKind
  /** Id of the actor, place, event or strike; for a source its publisher. */
  id: string
  label: string
  detail: string
}

interface Entry extends SearchHit {
  /** Folded: its own names, by which it ranks, then all else that is said of it. */
  names: readonly string[]
  text: string
}

export interface SearchGroup {
  kind: SearchKind
  hits: readonly SearchHit[]
  /** How many match in all; `hits` holds the best. */
  total: number
}

const ORDER: readonly SearchKind[] = ['actor', 'place', 'event', 'strike', 'source']
const PER_GROUP = 5

/** An index built once; the function it gives answers a query with groups that have hits. */
export function createSearch(dataset: Dataset): (query: string) => SearchGroup[] {
  let entries: Entry[] | null = null
  return (query) => {
    const folded = fold(query)
    if (folded === '') return []
    entries ??= entriesOf(dataset)
    const words = folded.split(' ')
    const found = new Map<SearchKind, { hit: SearchHit; rank: number }[]>()
    for (const entry of entries) {
      if (!words.every((word) => entry.text.includes(word))) continue
      const list = found.get(entry.kind) ?? []
      list.push({ hit: entry, rank: rankOf(entry, folded) })
      found.set(entry.kind, list)
    }
    return ORDER.flatMap((kind) => {
      const list = found.get(kind)
      if (!list) return []
      // The sort is stable: entries of one rank keep the order of the record.
      const hits = list.sort((a, b) => a.rank - b.rank).slice(0, PER_GROUP)
      return [
        {
          kind,
          total: list.length,
          hits: hits.map(({ hit: { id, label, detail } }) => ({ kind, id, label, detail })),
        },
      ]
    })
  }
}

/** 0 a name is the query, 1 begins with it, 2 has a word that begins with it, 3 elsewhere. */
function rankOf({ names }: Entry, query: string): number {
  if (names.includes(query)) return 0
  if (names.some((name) => name.startsWith(query))) return 1
  if (names.some((name) => name.includes(` ${query}`))) return 2
  return 3
}

function entry(hit: SearchHit, names: readonly (string | null)[], text = ''): Entry {
  const folded = names.filter((name) => name !== null).map(fold)
  return { ...hit, names: folded, text: [...folded, fold(text)].join(' \n ') }
}

/** More strikes, and those in columns, have too many words for an index: the filter looks for those. */
const MOST_STRIKES = 10_000

const strikesToIndex = (dataset: Dataset): readonly DerivedStrike[] =>
  isHeld(dataset) && dataset.strikes.length <= MOST_STRIKES ? dataset.strikes : []

function entriesOf(dataset: Dataset): Entry[] {
  const publishers = new Map<string, number>()
  for (const { publisher } of dataset.sources)
    publishers.set(publisher, (publishers.get(publisher) ?? 0) + 1)
  return [
    ...dataset.actors.map((actor) =>
      entry({ kind: 'actor', id: actor.id, label: actor.name, detail: actor.nameAr ?? '' }, [
        actor.name,
        actor.nameAr,
        ...actor.aliases,
      ]),
    ),
    ...dataset.places.map((place) =>
      entry({ kind: 'place', id: place.id, label: place.name, detail: place.admin1 ?? '' }, [
        place.name,
        place.nameAr,
        place.nameHe,
        ...place.aliases,
      ]),
    ),
    ...dataset.contextEvents.map((event) =>
      entry(
        { kind: 'event', id: event.id, label: event.title, detail: event.date },
        [event.title],
        [event.summary, ...event.parties].join(' '),
      ),
    ),
    ...strikesToIndex(dataset).map((strike) => {
      const place = dataset.placeById.get(strike.target)
      return entry(
        {
          kind: 'strike',
          id: strike.id,
          label: strike.summary,
          detail: `${formatDay(strike.window.first)} · ${place?.name ?? strike.target}`,
        },
        [strike.id, strike.summary],
        textOf(dataset, strike),
      )
    }),
    ...[...publishers]
      .sort((a, b) => b[1] - a[1])
      .map(([publisher, count]) =>
        entry(
          { kind: 'source', id: publisher, label: publisher, detail: `${count} in the record` },
          [publisher],
        ),
      ),
  ]
}
