import { expect, test } from 'vitest'
import { datasetFrom } from '../../dataset/dataset'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER, type StackBy } from '../../engine/filter'
import { requireDay } from '../../model/day'
import { stackKeys } from '../../ui/stack'
import { legendItems, legendWidth } from './legend'

/** Two invented strikes: one of the umbrella in IL on 4 Jan, one of a group in IQ on 5 Jan 2024. */
const dataset = datasetFrom(inventedCompiled())
const engine = createEngine(dataset)

function items(stack: StackBy, clauses: Partial<Filter> = {}) {
  const filter = { ...NO_FILTER, ...clauses }
  const summary = engine.summarize({ filter, measure: 'strikes', bin: 'week', stack })
  return legendItems(summary, stackKeys(dataset, stack, summary.bins.keys))
}

test('the legend names the classes that are drawn, in and out of the date range', () => {
  expect(items('country', { to: requireDay('2024-01-04') })).toMatchObject([
    { key: 'IL', label: 'Israel', inside: 1, outside: 0, pressed: false, filterable: true },
    { key: 'IQ', label: 'Iraq', inside: 0, outside: 1, pressed: false, filterable: true },
  ])
})

test('a class that its own filter hides stays, so that it can be opened again', () => {
  expect(items('country', { countries: ['IL'] })).toMatchObject([
    { key: 'IL', inside: 1, pressed: true },
    { key: 'IQ', inside: 0, outside: 0, pressed: false },
  ])
})

test('a class that another filter hides goes', () => {
  expect(items('country', { places: ['somewhere'] }).map((item) => item.key)).toEqual(['IL'])
})

test('a pressed class stays, whatever another filter leaves of it', () => {
  expect(items('country', { countries: ['IQ'], places: ['somewhere'] })).toMatchObject([
    { key: 'IL', pressed: false },
    { key: 'IQ', inside: 0, pressed: true },
  ])
})

test('actors can be filtered by; "several" and "nobody" are no actors', () => {
  expect(items('actor').map((item) => [item.key, item.filterable])).toEqual([
    ['group', true],
    ['umbrella', true],
  ])
  const tables = inventedCompiled()
  const [first] = tables.tables.strikes
  if (first) first.actors = []
  const unnamed = datasetFrom(tables)
  const summary = createEngine(unnamed).summarize({
    filter: NO_FILTER,
    measure: 'strikes',
    bin: 'week',
    stack: 'actor',
  })
  const keys = stackKeys(unnamed, 'actor', summary.bins.keys)
  expect(legendItems(summary, keys).find((item) => item.label === 'Nobody named')?.filterable).toBe(
    false,
  )
})

test('a longer legend is wider', () => {
  const two = items('country')
  expect(legendWidth(two)).toBeGreaterThan(legendWidth(two.slice(1)) + 34)
})
