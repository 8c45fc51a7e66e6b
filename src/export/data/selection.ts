/** What is exported: the strikes that pass the filter, and what has to be said of them. */
import type { Dataset, DerivedStrike } from '../../dataset/dataset'
import { creditLine } from '../../model/credit'
import { type Day, formatDay } from '../../model/day'
import type { ContextEvent, DatasetHead } from '../../model/record'

export type Tables = Pick<
  Dataset,
  | 'head'
  | 'actors'
  | 'places'
  | 'sources'
  | 'contextEvents'
  | 'publishedTotals'
  | 'actorById'
  | 'placeById'
  | 'sourceById'
>

export interface Selection {
  dataset: Tables
  /** Strikes that pass. */
  size: number
  /** The passing strikes from the `start`th on, at most `count`, oldest first. */
  page: (
    start: number,
    count: number,
  ) => readonly DerivedStrike[] | Promise<readonly DerivedStrike[]>
  /** The context events that are shown, oldest first. */
  events: readonly ContextEvent[]
  /** The filter in words, one phrase for each clause; empty where everything passes. */
  filter: readonly string[]
  /** Query string of the view, without `?`. */
  query: string
  /** The whole address of the view. */
  link: string
  /** First and last day that pass. */
  from: Day
  to: Day
  /** Day of the export. */
  exported: Day
}

/** What stands in every file, in this order. */
export interface Origin {
  dataset: string
  dataset_version: string
  /** SHA-256 of the whole dataset's tables. */
  dataset_sha256: string
  licence: string
  /** How to credit it. */
  credit: string
  /** In words; `none` where everything passes. */
  filter: string
  /** ISO date. */
  exported: string
  link: string
}

export function originOf({
  dataset: { head },
  filter,
  exported,
  link,
}: Pick<Selection, 'filter' | 'exported' | 'link'> & { dataset: { head: DatasetHead } }): Origin {
  return {
    dataset: head.title,
    dataset_version: head.version,
    dataset_sha256: head.selection?.of.sha256 ?? head.sha256,
    licence: head.licence.name,
    credit: creditLine(head),
    filter: [...(head.selection?.filter ?? []), ...filter].join('; ') || 'none',
    exported: formatDay(exported),
    link,
  }
}

/** How many strikes are asked for at once. */
const PAGE = 500

/** All strikes of the selection, a page at a time. */
export async function* pagesOf({
  size,
  page,
}: Pick<Selection, 'size' | 'page'>): AsyncGenerator<readonly DerivedStrike[]> {
  for (let start = 0; start < size; start += PAGE) yield await page(start, PAGE)
}
