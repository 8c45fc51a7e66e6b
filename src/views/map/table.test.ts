import { expect, test } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { createEngine } from '../../engine/engine'
import { NO_FILTER } from '../../engine/filter'
import { placeTable } from './table'

test('the map as a table adds up to what is chosen, most first', () => {
  const shipped = shippedDataset()
  const summary = createEngine(shipped).summarize({
    filter: { ...NO_FILTER, directions: ['against-israel'] },
    measure: 'strikes',
    bin: 'week',
    stack: 'evidence',
  })
  const { header, rows } = placeTable(summary, shipped)
  expect(header.slice(0, 7)).toEqual([
    'target_id',
    'target',
    'country',
    'latitude',
    'longitude',
    'geo_precision',
    'strikes',
  ])
  const amounts = rows.map((row) => row[6] as number)
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(summary.selected.strikes)
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  for (const row of rows) {
    expect(row).toHaveLength(header.length)
    const parts = row.slice(7) as number[]
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(row[6])
  }
  expect(rows[0]?.slice(0, 3)).toEqual(['eilat', 'Eilat', 'IL'])
})
