/** Tables as they are opened, apart from the worker: what must hold of any bytes that are one. */
import { readFileSync } from 'node:fs'
import { buildTables } from '../src/app/open/table/build'
import { planOf } from '../src/dataset/import/plan'
import { createColumnEngine } from '../src/engine/engine'
import { NO_FILTER } from '../src/engine/filter'
import { dayOf } from '../src/model/day'
import { harmless } from '../src/model/harmless'

const GOLDEN = 'src/dataset/import/golden/'

/** The first lines of an invented table of the tests: small enough to be read thousands of times. */
export function tableStart(name: string, lines = 8): Buffer {
  const bytes = readFileSync(GOLDEN + name)
  let end = 0
  for (let line = 0; line < lines; line++) end = bytes.indexOf('\n', end) + 1
  return bytes.subarray(0, end)
}

/** Days of events that are told to the month, around the years that are taken. */
const [FIRST, LAST] = [dayOf(1899, 12, 1), dayOf(2101, 1, 31)]

/** Reads the bytes as a table. Throws where rows are lost, or what they became does not hold together. */
export async function readAsTable(bytes: Uint8Array, gzip = false, start = bytes): Promise<void> {
  const plan = planOf(start.subarray(0, 65_536))
  if (!plan) return
  for (const name of plan.header) expectHarmless(name)
  const file = new File([new Uint8Array(bytes)], 'invented.csv')
  const job = { name: 'invented.csv', files: [{ file, gzip, plan }] }
  const { report, built } = await buildTables(job, () => {})
  const { rows, leftOut, merged, kinds } = report
  const size = built?.set.columns.size ?? 0
  if (rows - leftOut - merged !== size)
    throw new Error(`${rows} rows, ${leftOut} left out, ${merged} joined, but ${size} strikes`)
  for (const { value, column } of kinds.flatMap(({ examples }) => examples))
    for (const text of [value, column]) expectHarmless(text)
  if (!built) return
  const engine = createColumnEngine(built.set, built.reader)
  const question = { measure: 'strikes', bin: 'month', stack: 'actor' } as const
  const { selected } = await engine.summarize({ ...question, filter: NO_FILTER })
  if (selected.strikes !== size) throw new Error(`${selected.strikes} of ${size} strikes counted`)
  const strikes = await engine.strikes(
    Uint32Array.from({ length: Math.min(size, 5) }, (_, at) => at),
  )
  for (const { summary, window, killed, attacks } of strikes) {
    expectHarmless(summary)
    const sound = window.first >= FIRST && window.last <= LAST && window.first <= window.last
    if (!sound) throw new Error(`its days are ${window.first} to ${window.last}`)
    if (!Number.isInteger(attacks) || (killed !== null && !Number.isInteger(killed)))
      throw new Error(`${attacks} attacks, ${killed} killed`)
  }
  for (const { name, lat, lon } of built.set.tables.places) {
    expectHarmless(name)
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new Error(`lies at ${lat}, ${lon}`)
  }
  for (const { name } of built.set.tables.actors) expectHarmless(name)
}

function expectHarmless(text: string) {
  if (harmless(text) !== text) throw new Error(`turns or hides: ${JSON.stringify(text)}`)
}
