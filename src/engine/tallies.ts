/** A summary's typed arrays, read by the ids of actors, places and vocabularies. Nothing is copied. */
import { CODED, type CodedDimension, type Columns } from './columns'
import { ROLE_FIELDS, SPARK_SLOTS } from './summarize'
import type {
  ActorTally,
  FacetAmounts,
  Origin,
  PartTally,
  PlaceTally,
  RawSummary,
  Summary,
} from './summary'

/** The ids behind the codes, with the way back. */
export interface Directory {
  keys: Columns['keys']
  actorKeys: readonly string[]
  placeKeys: readonly string[]
  actorCode: ReadonlyMap<string, number>
  placeCode: ReadonlyMap<string, number>
}

export function directoryOf({
  keys,
  actorKeys,
  placeKeys,
}: Pick<Columns, 'keys' | 'actorKeys' | 'placeKeys'>): Directory {
  return {
    keys,
    actorKeys,
    placeKeys,
    actorCode: codesOf(actorKeys),
    placeCode: codesOf(placeKeys),
  }
}

const codesOf = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, code) => [key, code]))

export function summaryOf(raw: RawSummary, directory: Directory): Summary {
  const { question, whole, selected, umbrellaMore, edges, stackKeys } = raw
  const { actorKeys, actorCode, keys } = directory
  const groupOf = new Map(raw.groupActors.map((actor, group) => [actor, group]))
  const facets = {} as Record<CodedDimension, FacetAmounts>
  let origins: Summary['origins'] | null = null
  CODED.forEach((dimension, at) => {
    facets[dimension] = new Map(
      keys[dimension].map((key, code) => [key, raw.facets[at]?.[code] ?? 0]),
    )
  })
  return {
    question,
    whole,
    selected,
    umbrellaMore,
    get origins() {
      origins ??= originsOf(raw, directory)
      return origins
    },
    bins: { width: question.bin, edges, keys: stackKeys, amounts: raw.bins },
    actors: readAs(actorKeys, actorCode, (code): ActorTally => {
      const group = groupOf.get(code)
      return {
        ...partTally(raw.actors, code),
        group: group === undefined ? null : partTally(raw.groups, group),
      }
    }),
    sparks: readAs(actorKeys, actorCode, (code) =>
      raw.sparks.subarray(code * SPARK_SLOTS, (code + 1) * SPARK_SLOTS),
    ),
    places: placesOf(raw, directory),
    placeTable: raw.places,
    facets: { ...facets, casualties: new Map([['some', raw.withCasualties]]) },
  }
}

/** The most first: of a large dataset they are thousands, and seldom looked at. */
function originsOf({ origins }: RawSummary, { keys, placeKeys }: Directory): Summary['origins'] {
  const found: Origin[] = []
  for (let at = 0; at < origins.length; at += 3)
    found.push({
      country: keys.origin[origins[at] as number] as string,
      place: placeKeys[origins[at + 1] as number] as string,
      amount: origins[at + 2] as number,
    })
  return found.sort((a, b) => b.amount - a.amount || (a.place < b.place ? -1 : 1))
}

function partTally(amounts: Uint32Array, code: number): PartTally {
  const at = code * ROLE_FIELDS
  return {
    any: amounts[at] as number,
    claimed: amounts[at + 1] as number,
    attributed: amounts[at + 2] as number,
    named: amounts[at + 3] as number,
  }
}

function placesOf({ places, stackKeys }: RawSummary, { placeKeys, placeCode }: Directory) {
  const size = stackKeys.length
  const amountOf = (code: number) => {
    let amount = 0
    for (let at = code * size; at < (code + 1) * size; at++) amount += places[at] as number
    return amount
  }
  return readAs(
    placeKeys,
    placeCode,
    (code): PlaceTally => ({
      amount: amountOf(code),
      byStack: places.subarray(code * size, (code + 1) * size),
    }),
    (code) => amountOf(code) > 0,
  )
}

/** A map whose values are made when they are read; of those keys that are `there`. */
function readAs<T>(
  keys: readonly string[],
  codes: ReadonlyMap<string, number>,
  at: (code: number) => T,
  there: (code: number) => boolean = () => true,
): ReadonlyMap<string, T> {
  const codeOf = (key: string) => {
    const code = codes.get(key)
    return code !== undefined && there(code) ? code : undefined
  }
  function* entries(): MapIterator<[string, T]> {
    for (let code = 0; code < keys.length; code++)
      if (there(code)) yield [keys[code] as string, at(code)]
  }
  function* names(): MapIterator<string> {
    for (let code = 0; code < keys.length; code++) if (there(code)) yield keys[code] as string
  }
  function* values(): MapIterator<T> {
    for (let code = 0; code < keys.length; code++) if (there(code)) yield at(code)
  }
  const map: ReadonlyMap<string, T> = {
    get size() {
      let size = 0
      for (let code = 0; code < keys.length; code++) if (there(code)) size++
      return size
    },
    get(key) {
      const code = codeOf(key)
      return code === undefined ? undefined : at(code)
    },
    has: (key) => codeOf(key) !== undefined,
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, map)
    },
    entries,
    keys: names,
    values,
    [Symbol.iterator]: entries,
  }
  return map
}
