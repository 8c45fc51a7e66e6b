/** The kinds of file that a selection can be saved as. */

import { strikesGeoJson } from './geojson'
import { fileJson } from './json'
import { strikesKml } from './kml'
import { normalizedJson } from './normalized'
import { originOf, type Selection } from './selection'
import { type CsvOptions, eventsCsv, strikesCsv } from './tables'

export interface DataFormat {
  label: string
  /** What it is good for. */
  use: string
  extension: string
  type: string
  rows: 'strikes' | 'events'
  pieces: (selection: Selection, options: CsvOptions) => AsyncIterable<string>
}

export const DATA_FORMATS = {
  csv: {
    label: 'CSV',
    use: 'Spreadsheets, R, pandas, Kepler.gl',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    rows: 'strikes',
    pieces: strikesCsv,
  },
  geojson: {
    label: 'GeoJSON',
    use: 'QGIS and web maps',
    extension: 'geojson',
    type: 'application/geo+json',
    rows: 'strikes',
    pieces: strikesGeoJson,
  },
  kml: {
    label: 'KML',
    use: 'Google Earth, with its time slider',
    extension: 'kml',
    type: 'application/vnd.google-earth.kml+xml',
    rows: 'strikes',
    pieces: strikesKml,
  },
  json: {
    label: 'JSON',
    use: 'All tables; this page opens it again',
    extension: 'json',
    type: 'application/json',
    rows: 'strikes',
    pieces: normalizedJson,
  },
  eventsCsv: {
    label: 'Events as CSV',
    use: 'The context events that are shown',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    rows: 'events',
    pieces: eventsCsv,
  },
  eventsJson: {
    label: 'Events as JSON',
    use: 'The same, with their fields',
    extension: 'json',
    type: 'application/json',
    rows: 'events',
    pieces: eventsJson,
  },
} as const satisfies Record<string, DataFormat>

export type DataFormatName = keyof typeof DATA_FORMATS

async function* eventsJson(selection: Selection): AsyncGenerator<string> {
  const { events, dataset } = selection
  const cited = new Set(events.flatMap(({ sources }) => sources))
  yield `${fileJson({
    origin: originOf(selection),
    contextEvents: events,
    sources: dataset.sources.filter(({ id }) => cited.has(id)),
  })}\n`
}
