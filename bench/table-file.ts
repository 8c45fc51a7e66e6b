/** Tables of strikes that never happened, as large as asked for, in the columns of an ACLED export. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { formatDay } from '../src/model/day'
import type { Place } from '../src/model/record'
import type { Synthetic } from './synthetic'

const COLUMNS = [
  ...['event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type'],
  ...['sub_event_type', 'actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2'],
  ...[
    'interaction',
    'civilian_targeting',
    'iso',
    'region',
    'country',
    'admin1',
    'admin2',
    'admin3',
  ],
  ...['location', 'latitude', 'longitude', 'geo_precision', 'source', 'source_scale', 'notes'],
  ...['fatalities', 'tags', 'timestamp'],
] as const

/** Writes the rows as CSV, each with a note of about 100 characters. */
export async function writeTable(path: string, { rows, places }: Synthetic): Promise<void> {
  const placeById = new Map(places.map((place) => [place.id, place]))
  const file = createWriteStream(path)
  file.write(`${COLUMNS.join(',')}\n`)
  for (const [at, row] of rows.entries()) {
    const place = placeById.get(row.place) as Place
    const date = formatDay(row.first)
    const cells: Partial<Record<(typeof COLUMNS)[number], string | number>> = {
      event_id_cnty: `INV${at}`,
      event_date: date,
      year: date.slice(0, 4),
      time_precision: 1,
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actor1: `Invented ${row.actors[0]?.actor ?? 'nobody'}`,
      assoc_actor_1: row.actors
        .slice(1)
        .map(({ actor }) => `Invented ${actor}`)
        .join('; '),
      inter1: 2,
      inter2: 8,
      interaction: 28,
      iso: 0,
      country: 'Invented Country',
      location: place.name,
      latitude: place.lat.toFixed(4),
      longitude: place.lon.toFixed(4),
      geo_precision: 1,
      source: 'Invented Gazette; Invented Post',
      source_scale: 'National',
      notes: `"Invented: on ${date}, a party struck near ${place.name}, as a made-up report says, ""row ${at}""."`,
      fatalities: row.killed ?? 0,
      timestamp: 1_700_000_000 + at,
    }
    const line = COLUMNS.map((column) => cells[column] ?? '').join(',')
    if (!file.write(`${line}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
