/** Every handler, in the order in which they are asked: the first that accepts a file opens it. */
import { isFeatureCollection } from '../../dataset/import/features'
import { pictureKind } from '../../export/provenance/kind'
import type { Handler } from './handler'

const record: Handler = {
  id: 'record',
  opens: 'a Strike Atlas dataset (JSON)',
  together: false,
  accepts: ({ text }) =>
    text !== null && /^\s*\{[\s\S]{0,200}?"format"\s*:\s*"strike-atlas\//.test(text),
  load: async () => (await import('./record/openRecord')).openRecord,
}

const table: Handler = {
  id: 'table',
  opens:
    'a table (CSV, TSV or GeoJSON: what was exported here, ACLED, UCDP GED or any with dates and coordinates)',
  together: true,
  // A page of a website or some JSON has lines too, but is no table.
  accepts: ({ text }) => text !== null && (!/^\s*[<{[]/.test(text) || isFeatureCollection(text)),
  load: async () => (await import('./table/openTable')).openTables,
}

const figure: Handler = {
  id: 'figure',
  opens: 'a figure that was saved here (PNG or SVG)',
  together: false,
  accepts: ({ bytes }) => pictureKind(bytes) !== null,
  load: async () => (await import('./figure')).openFigure,
}

export const HANDLERS: readonly Handler[] = [record, figure, table]
