/** Selections for tests: of any dataset, and of an invented one whose every text is hostile. */
import { datasetFrom, type HeldDataset } from '../../dataset/dataset'
import { inventedCompiled, inventedTables } from '../../dataset/invented.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import { requireDay } from '../../model/day'
import type { Selection } from './selection'

/** What passes `filter`; its words are given, as the tests of words are elsewhere. */
export function selectionOf(
  dataset: HeldDataset,
  filter: Filter = NO_FILTER,
  words: readonly string[] = [],
): Selection {
  const rows = createEngine(dataset).select(filter)
  return {
    dataset,
    size: rows.length,
    page: (start, count) =>
      [...rows.subarray(start, start + count)].flatMap((row) => dataset.strikes[row] ?? []),
    events: dataset.contextEvents,
    filter: words,
    query: 'v=1',
    link: 'https://atlas.test/?v=1',
    from: filter.from ?? dataset.extent.first,
    to: filter.to ?? dataset.extent.last,
    exported: requireDay('2026-11-26'),
  }
}

/** What must be inert in every format. */
export const HOSTILE = [
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><x/>',
  'left\u202eright\u2066 and \u0007 bell',
  'a; =1+1',
  '"quoted", and\r\n=2',
  `${'long '.repeat(2000)}`,
]

/** The invented record with hostile text in its every text field, one strike for each of `HOSTILE`. */
export function hostileDataset(): HeldDataset {
  const tables = inventedTables()
  const [strike] = tables.strikes
  if (!strike) throw new Error('no strike to copy')
  tables.places = HOSTILE.map((text, index) => ({
    ...(tables.places[0] as (typeof tables.places)[number]),
    id: `place-${index}`,
    name: text,
    admin1: text,
  }))
  tables.actors = HOSTILE.map((text, index) => ({
    ...(tables.actors[0] as (typeof tables.actors)[number]),
    id: `actor-${index}`,
    name: text,
  }))
  tables.sources = [{ id: 'gazette-1', publisher: HOSTILE[0] ?? '', url: null, published: null }]
  tables.strikes = HOSTILE.map((text, index) => ({
    ...strike,
    id: `2024-01-04-place-${index}-1`,
    target: `place-${index}`,
    actors: [{ actor: `actor-${index}`, role: 'attributed' as const, by: text }],
    targetDetail: text,
    summary: text,
  }))
  tables.contextEvents = tables.contextEvents.map((event) => ({
    ...event,
    title: HOSTILE[6] ?? '',
    summary: HOSTILE[5] ?? '',
    parties: [...HOSTILE],
  }))
  const compiled = inventedCompiled(tables)
  compiled.dataset.title = '=1+1 <b>title</b>'
  return datasetFrom(compiled)
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
