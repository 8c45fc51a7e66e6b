/** What a view chooses, for whoever exports it: its strikes by the page, its events, and both in words. */
import type { DerivedStrike } from '../dataset/dataset'
import { type Day, dayOf } from '../model/day'
import { windowOf } from '../model/derive'
import type { ContextEvent } from '../model/record'
import { addressOf } from './address'
import type { Atlas } from './atlas'
import { encodeView } from './link'
import type { View } from './view'
import { filterInWords } from './words'

/** Asks the engine which strikes pass; these are then had page by page. */
export async function chosenIn({ dataset, engine }: Atlas, view: View, signal?: AbortSignal) {
  const rows = await engine.select(view.filter, signal ? { signal } : {})
  return {
    dataset,
    size: rows.length,
    page: (start: number, count: number): Promise<readonly DerivedStrike[]> =>
      Promise.resolve(engine.strikes(rows.subarray(start, start + count))),
    events: eventsShown(dataset.contextEvents, view),
    ...wordsOf(dataset, view),
  }
}

/** The view in words and as a link, with today's date. */
export function wordsOf(dataset: Atlas['dataset'], view: View) {
  return {
    filter: filterInWords(view, dataset),
    query: encodeView(view),
    link: addressOf(view),
    from: view.filter.from ?? dataset.extent.first,
    to: view.filter.to ?? dataset.extent.last,
    exported: today(),
  }
}

/** The context events of the kinds and the dates that the view shows, oldest first. */
export function eventsShown(
  events: readonly ContextEvent[],
  { filter: { from, to }, hiddenKinds }: Pick<View, 'filter' | 'hiddenKinds'>,
): readonly ContextEvent[] {
  return events
    .filter(({ date, datePrecision, kind }) => {
      const { first, last } = windowOf(date, datePrecision)
      return (
        !hiddenKinds.includes(kind) &&
        (from === null || last >= from) &&
        (to === null || first <= to)
      )
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The local day. */
export function today(): Day {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
