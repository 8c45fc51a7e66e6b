/** Engines that answer in the calling thread. */
import {
  type Dataset,
  type DerivedStrike,
  datasetOfTables,
  type HeldDataset,
} from '../dataset/dataset'
import { type ColumnSet, createBuilder } from './build'
import type { Columns } from './columns'
import { type Compiled, compileFilter, selectRows } from './compile'
import { metaOf, newestOf, rowsNear, selectionOf, seriesOf } from './counts'
import type { Filter } from './filter'
import { strikesAt } from './row'
import type { SearchGroup } from './search'
import { createSummarizer } from './summarize'
import type { Answer, Asking, Engine, EngineNow, Question, RawSummary, Umbrellas } from './summary'
import { directoryOf, summaryOf } from './tallies'
import { createTextIndex, type TextIndex } from './text'
import { createWordIndex } from './wordIndex'
import { rowsOfIds, type TextReader } from './words'

/** An engine over a record that is held as objects: every answer but the first search is there at once. */
export function createEngine(dataset: HeldDataset): EngineNow {
  const { strikes } = dataset
  const rowOf = new Map(strikes.map(({ id }, row) => [id, row]))
  return engineOver({
    columns: columnsOf(dataset),
    umbrellas: umbrellasOf(dataset),
    text: createTextIndex(dataset),
    strikes: (rows) => Array.from(rows, (row) => strikes[row] as DerivedStrike),
    find: (ids) => Int32Array.from(ids, (id) => rowOf.get(id) ?? -1),
    search: searchOf(dataset),
  }) as EngineNow
}

/** An engine over columns alone. Answers that need a text from the file come later. */
export function createColumnEngine(set: ColumnSet, reader: TextReader | null): WireEngine {
  const { columns, words } = set
  const dataset = datasetOfTables(set.head, set.tables, columns.extent)
  return engineOver({
    columns,
    umbrellas: umbrellasOf(dataset),
    text: createWordIndex(dataset, columns, words, reader),
    strikes: (rows) => strikesAt(columns, words, reader, rows),
    find: (ids) => rowsOfIds(words, ids),
    search: searchOf(dataset),
  })
}

/** Search whose code comes with the first question; from then on it answers at once. */
function searchOf(dataset: Dataset): Engine['search'] {
  let search: ((query: string) => SearchGroup[]) | null = null
  return (query) =>
    search?.(query) ??
    import('./search').then(({ createSearch }) => {
      search ??= createSearch(dataset)
      return search(query)
    })
}

/** An engine that can also give a summary as it goes over a wire. */
export interface WireEngine extends Engine {
  readonly columns: Columns
  summarizeRaw(question: Question, asking?: Asking): Answer<RawSummary>
}

interface Parts {
  columns: Columns
  umbrellas: Umbrellas
  text: TextIndex
  strikes: Engine['strikes']
  find(ids: readonly string[]): Int32Array
  search: Engine['search']
}

function engineOver({ columns, umbrellas, text, strikes, find, search }: Parts): WireEngine {
  const directory = directoryOf(columns)
  const summarizer = createSummarizer(columns, umbrellas)
  const meta = metaOf(columns)
  const matchesOf = (filter: Filter, asking?: Asking) =>
    filter.text.trim() === '' ? null : text(filter.text, asking)
  let selected: { key: string; rows: Uint32Array } | null = null

  const summarizeRaw: WireEngine['summarizeRaw'] = (question, asking) =>
    after(matchesOf(question.filter, asking), (matches) => summarizer(question, matches))
  const select: Engine['select'] = (filter, asking) =>
    after(matchesOf(filter, asking), (matches) => {
      const key = JSON.stringify(filter)
      if (selected?.key !== key) {
        const compiled: Compiled = compileFilter(columns, filter, umbrellas, matches)
        selected = { key, rows: selectRows(columns, compiled) }
      }
      return selected.rows
    })

  return {
    extent: columns.extent,
    meta,
    columns,
    summarizeRaw,
    summarize: (question, asking) =>
      after(summarizeRaw(question, asking), (raw) => summaryOf(raw, directory)),
    select,
    list: (filter, asking) => after(select(filter, asking), (rows) => selectionOf(columns, rows)),
    strikes,
    find,
    nearby(id, most) {
      const row = find([id])[0] as number
      if (row < 0) return null
      const {
        sameDay,
        perhapsSameDay,
        before,
        after: next,
        ...counts
      } = rowsNear(columns, row, most)
      const rows = [...sameDay, ...perhapsSameDay, ...[before, next].filter((one) => one >= 0)]
      return after(strikes(rows), (found) => {
        const at = sameDay.length
        const rest = found.slice(at + perhapsSameDay.length)
        return {
          ...counts,
          sameDay: found.slice(0, at),
          perhapsSameDay: found.slice(at, at + perhapsSameDay.length),
          before: before < 0 ? null : (rest[0] ?? null),
          after: next < 0 ? null : (rest.at(-1) ?? null),
        }
      })
    },
    series: (filter, measure, by, asking) =>
      after(select(filter, asking), (rows) => seriesOf(columns, rows, measure, by)),
    newest: (filter, asking) =>
      after(select(filter, asking), (rows) =>
        newestOf(columns, rows, filter.to ?? columns.extent.last),
      ),
    search,
    close() {},
  }
}

/** What follows from an answer: now where it is there, else when it comes. */
function after<T, U>(answer: Answer<T>, then: (value: T) => Answer<U>): Answer<U> {
  return answer instanceof Promise ? answer.then(then) : then(answer)
}

/** So many strikes are turned into rows at once. */
const SLICE = 4096

/** The strikes of a held record as columns, row for row. */
export function columnsOf(dataset: HeldDataset): Columns {
  const builder = createBuilder()
  for (const actor of dataset.actors) builder.actors.add(actor)
  for (const place of dataset.places) builder.places.add(place)
  for (const source of dataset.sources) builder.sources.add(source)
  const { strikes } = dataset
  for (let from = 0; from < strikes.length; from += SLICE)
    builder.addAll(
      strikes
        .slice(from, from + SLICE)
        .map(({ window, target, ...strike }) => ({ ...strike, ...window, place: target })),
    )
  return builder.finish(dataset.head).columns
}

/** Of each actor, the umbrellas that it is a member of. */
export function umbrellasOf(dataset: Pick<Dataset, 'actors' | 'actorById'>): Umbrellas {
  return new Map(
    dataset.actors.map((actor) => [
      actor.id,
      actor.memberOf.filter((id) => dataset.actorById.get(id)?.kind === 'umbrella'),
    ]),
  )
}
