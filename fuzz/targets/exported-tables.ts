import fc from 'fast-check'
import Papa from 'papaparse'
import { datasetFrom } from '../../src/dataset/dataset'
import { strikesGeoJson } from '../../src/export/data/geojson'
import { selectionOf, textOf } from '../../src/export/data/selection.fixture'
import { strikesCsv } from '../../src/export/data/tables'
import { mutatedJson, mutatedText } from '../mutate'
import { sampleCompiled } from '../sample'
import { readAsTable } from '../tables'
import { target } from '../target'

const encoder = new TextEncoder()

const dataset = datasetFrom(sampleCompiled())
const selection = { ...selectionOf(dataset), size: 4 }
const csv = await textOf(strikesCsv({ ...selection, page: () => dataset.strikes.slice(0, 4) }))
const geojson = await textOf(
  strikesGeoJson({ ...selection, page: () => dataset.strikes.slice(0, 4) }),
)
const foreign = {
  type: 'FeatureCollection',
  features: [1, 2, 3].map((id) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [35 + id, 33] },
    properties: { date: `2024-01-0${id}`, actor: 'Invented Group', killed: id, place: 'Invented' },
  })),
}

/** What was exported here, as CSV and GeoJSON, and GeoJSON of others, with faults. */
export const exportedTables = target({
  name: 'GeoJSON and exported CSV',
  inputs: 5_000,
  given: fc.oneof(
    mutatedText([csv, geojson]),
    mutatedText([Papa.unparse(Papa.parse<string[]>(csv.trim()).data, { delimiter: ';' })]),
    mutatedJson(JSON.parse(geojson)),
    mutatedJson(foreign),
  ),
  run: (text) => readAsTable(encoder.encode(text)),
})
