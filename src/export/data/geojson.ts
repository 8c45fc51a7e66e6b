/** Strikes as GeoJSON after RFC 7946: one feature a strike, `null` geometry where no point is known. */
import type { DerivedStrike } from '../../dataset/dataset'
import { plainText } from '../xml'
import { pointOf, STRIKE_COLUMNS } from './columns'
import { fileJson } from './json'
import { originOf, pagesOf, type Selection, type Tables } from './selection'

/**
 * A FeatureCollection whose properties are the columns of the CSV, so that QGIS shows them; the
 * foreign member `origin` says where it comes from. Yields a page at a time.
 */
export async function* strikesGeoJson(selection: Selection): AsyncGenerator<string> {
  const origin = plainCells(Object.entries(originOf(selection)))
  yield `{"type":"FeatureCollection","origin":${fileJson(origin)},"features":[`
  let separator = '\n'
  for await (const strikes of pagesOf(selection)) {
    const features = strikes.map((strike) => fileJson(featureOf(strike, selection.dataset)))
    yield `${separator}${features.join(',\n')}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

function featureOf(strike: DerivedStrike, dataset: Tables) {
  const point = pointOf(strike, dataset)
  return {
    type: 'Feature',
    id: strike.id,
    geometry: point && { type: 'Point', coordinates: point },
    properties: plainCells(
      STRIKE_COLUMNS.map(({ name, value }) => [
        name,
        (value as (strike: DerivedStrike, dataset: Tables) => unknown)(strike, dataset),
      ]),
    ),
  }
}

const plainCells = (cells: (readonly [name: string, cell: unknown])[]) =>
  Object.fromEntries(
    cells.map(([name, cell]) => [name, typeof cell === 'string' ? plainText(cell) : cell]),
  )
