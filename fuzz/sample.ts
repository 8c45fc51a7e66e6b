/** A part of the shipped record that is whole in itself, small enough to be read thousands of times. */

import { readFileSync } from 'node:fs'
import { compileDataset, packageSchema } from '../src/dataset/compile'
import { formatFault } from '../src/dataset/fault'
import type { Compiled } from '../src/model/record'
import { readData } from '../tooling/read-data'

/** How many strikes lie between two that are taken. */
const EVERY = 40

function sampled(): Compiled {
  const { compiled, faults } = readData('data')
  if (!compiled) throw new Error(faults.map(formatFault).join('\n'))
  const { tables } = compiled
  const strikes = tables.strikes.filter((_, at) => at % EVERY === 0)
  const places = new Set(strikes.map(({ target }) => target))
  const contextEvents = tables.contextEvents.slice(0, 4)
  const publishedTotals = tables.publishedTotals.slice(0, 2)
  const actorIds = new Set(strikes.flatMap(({ actors }) => actors.map(({ actor }) => actor)))
  // A set that grows while it is walked is walked to its end: parents of parents come too.
  for (const id of actorIds) {
    const actor = tables.actors.find((one) => one.id === id)
    for (const above of [...(actor?.parents ?? []), ...(actor?.memberOf ?? [])]) actorIds.add(above)
  }
  const actors = tables.actors.filter(({ id }) => actorIds.has(id))
  const sources = new Set([
    ...strikes.flatMap((strike) => strike.sources.map(({ source }) => source)),
    ...actors.flatMap((actor) =>
      [...actor.sources, ...actor.israelStrikeRole].map((at) => at.source),
    ),
    ...contextEvents.flatMap((event) => event.sources),
    ...publishedTotals.flatMap((total) => total.sources),
  ])
  const about = packageSchema.parse(JSON.parse(readFileSync('data/datapackage.json', 'utf8')))
  return compileDataset(
    {
      actors,
      places: tables.places.filter(({ id }) => places.has(id)),
      sources: tables.sources.filter(({ id }) => sources.has(id)),
      strikes,
      contextEvents,
      publishedTotals,
    },
    about,
    () => '0'.repeat(64),
  )
}

const text = JSON.stringify(sampled())

/** New at every call, so that a target may change it. */
export const sampleCompiled = (): Compiled => JSON.parse(text)
