/**
 * The selection in the form that the dashboard loads: the tables, cut down to what the chosen
 * strikes refer to, under a head of their own.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { DerivedStrike } from '../../dataset/dataset'
import { formatDay } from '../../model/day'
import { type Actor, type DatasetHead, FORMAT, type Strike, strikeSchema } from '../../model/record'
import { fileJson, inertJson } from './json'
import { pagesOf, type Selection, type Tables } from './selection'

const STRIKE_FIELDS = Object.keys(strikeSchema.shape) as (keyof Strike)[]

/**
 * Yields the tables and then the head, which counts and hashes them. Every strike's actors (and
 * all that these belong to), places and sources are there. Published totals count the whole, so
 * that a part carries none of them.
 */
export async function* normalizedJson(selection: Selection): AsyncGenerator<string> {
  const { dataset, events } = selection
  const whole = selection.size === dataset.head.counts.strikes && selection.filter.length === 0
  const needed = {
    actors: new Set<string>(),
    places: new Set<string>(),
    sources: new Set<string>(),
  }
  const pages: string[][] = []
  const counts = { strikes: 0, attacks: 0 }
  for await (const strikes of pagesOf(selection)) {
    for (const strike of strikes) {
      needed.places.add(strike.target)
      for (const { actor } of strike.actors) addActor(actor, dataset, needed.actors)
      for (const { source } of strike.sources) needed.sources.add(source)
      counts.attacks += strike.attacks
    }
    counts.strikes += strikes.length
    // Each strike is made text once; the text is hashed and written.
    pages.push(strikes.map((strike) => JSON.stringify(storedOf(strike))))
    yield ''
  }
  const contextEvents = whole ? dataset.contextEvents : events
  const publishedTotals = whole ? dataset.publishedTotals : []
  const actors = whole ? dataset.actors : dataset.actors.filter(({ id }) => needed.actors.has(id))
  const places = whole ? dataset.places : dataset.places.filter(({ id }) => needed.places.has(id))
  for (const source of sourcesNamed(actors, contextEvents)) needed.sources.add(source)
  const sources = whole
    ? dataset.sources
    : dataset.sources.filter(({ id }) => needed.sources.has(id))

  const hash = sha256.create()
  const encoder = new TextEncoder()
  const hashed = (text: string) => {
    hash.update(encoder.encode(text))
    return inertJson(text)
  }
  const before = { actors, places, sources }
  const after = { contextEvents, publishedTotals }
  yield `{"format":"${FORMAT}","tables":`
  yield hashed(`${JSON.stringify(before).slice(0, -1)},"strikes":[`)
  for (const [index, page] of pages.entries())
    yield hashed(`${index > 0 ? ',' : ''}${page.join(',')}`)
  yield hashed(`],${JSON.stringify(after).slice(1)}`)
  yield `,"dataset":${fileJson(
    headOf(selection, whole, bytesToHex(hash.digest()), {
      actors: actors.length,
      places: places.length,
      sources: sources.length,
      strikes: counts.strikes,
      contextEvents: contextEvents.length,
      publishedTotals: publishedTotals.length,
      attacks: counts.attacks,
    }),
  )}}\n`
}

/** The fields that are stored; what the codebook derives is derived again. */
const storedOf = (strike: DerivedStrike): Partial<Strike> =>
  Object.fromEntries(STRIKE_FIELDS.map((field) => [field, strike[field]]))

function addActor(id: string, dataset: Tables, found: Set<string>): void {
  if (found.has(id)) return
  found.add(id)
  const actor = dataset.actorById.get(id)
  for (const other of [...(actor?.parents ?? []), ...(actor?.memberOf ?? [])])
    addActor(other, dataset, found)
}

function* sourcesNamed(actors: readonly Actor[], events: Selection['events']): Generator<string> {
  for (const { sources, israelStrikeRole } of actors)
    for (const { source } of [...sources, ...israelStrikeRole]) yield source
  for (const { sources } of events) yield* sources
}

function headOf(
  { dataset: { head }, filter, query, exported }: Selection,
  whole: boolean,
  hash: string,
  counts: DatasetHead['counts'],
): DatasetHead {
  if (whole) return { ...head, sha256: hash, counts }
  return {
    ...head,
    sha256: hash,
    counts,
    selection: {
      filter: [...(head.selection?.filter ?? []), ...filter],
      query,
      exported: formatDay(exported),
      of: head.selection?.of ?? {
        name: head.name,
        version: head.version,
        sha256: head.sha256,
        strikes: head.counts.strikes,
      },
    },
  }
}
