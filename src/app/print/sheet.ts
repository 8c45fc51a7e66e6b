/** What stands on the printed page. */

import type { Dataset } from '../../dataset/dataset'
import type { Engine, Summary } from '../../engine/summary'
import type { Measure as MeasureText } from '../../export/measure'
import type { View } from '../../filter/view'
import { filterInWords } from '../../filter/words'
import { creditLine } from '../../model/credit'
import { type Day, formatDay } from '../../model/day'
import { countryLabel, EVIDENCE, OUTCOMES, type Term } from '../../model/vocabulary'
import { formatCount, formatRange } from '../../ui/format'
import { frequencyFigure } from '../../views/frequency/figure'
import type { Basemap } from '../../views/map/basemap'
import { mapFigure } from '../../views/map/figure'
import { numbersInWords } from '../NumbersLine'

interface SheetInput {
  dataset: Dataset
  engine: Pick<Engine, 'extent' | 'meta'>
  summary: Summary
  view: View
  basemap: Basemap | null
  /** What the map on the screen shows; null where it frames the record by itself. */
  looking: Parameters<typeof mapFigure>[0]['looking']
  link: string
  printed: Day
  measure: MeasureText
}

interface NumbersTable {
  title: string
  rows: readonly { label: string; amount: string }[]
  /** Entries that are left out. */
  more: number
}

export interface Sheet {
  title: string
  filters: string
  numbers: string
  /** SVG. */
  map: string
  chart: string
  tables: readonly NumbersTable[]
  credit: string
  link: string
  shownLink: string
}

/** Px of each figure: two stand side by side on the page. */
const FIGURE = { width: 900, height: 640 }
/** Rows that a table has room for. */
const ROWS = 7
/** Signs of the filters and of the link that the page has room for. */
const FILTERS = 420
const LINK = 330

export function composeSheet(input: SheetInput): Sheet {
  const { dataset, engine, summary, view, basemap, looking, link, printed, measure } = input
  const { head, extent } = dataset
  const { axis, filter } = view
  const { from, to } = filter
  const event = view.event === null ? undefined : dataset.contextEventById.get(view.event)
  return {
    title: `${head.title}: ${formatRange(from ?? extent.first, to ?? extent.last)}`,
    filters: foldPhrases(filterInWords(view, dataset)),
    numbers: numbersInWords(summary),
    map: mapFigure({
      summary,
      dataset,
      meta: engine.meta,
      basemap,
      looking,
      link,
      measure,
      choice: FIGURE,
    }).svg,
    chart: frequencyFigure({ summary, dataset, axis, link, measure, event, choice: FIGURE }).svg,
    tables: tablesOf(summary, dataset),
    credit: `${creditLine(head)} Version ${head.version}, SHA-256 ${head.sha256.slice(0, 12)}. Printed ${formatDay(printed)}.`,
    link,
    shownLink: link.length <= LINK ? link : `${link.slice(0, LINK)}…`,
  }
}

/** The filter in words as far as there is room, and how many phrases are left out. */
export function foldPhrases(phrases: readonly string[]): string {
  if (phrases.length === 0) return 'Not filtered.'
  const kept: string[] = []
  for (const phrase of phrases) {
    const left = FILTERS - kept.join('; ').length
    if (phrase.length > left) {
      if (kept.length === 0) kept.push(`${phrase.slice(0, left)}…`)
      break
    }
    kept.push(phrase)
  }
  const more = phrases.length - kept.length
  return `Filter: ${kept.join('; ')}${more > 0 ? `; and ${more} more, in the link` : ''}.`
}

function tablesOf({ actors, places, facets, question }: Summary, dataset: Dataset): NumbersTable[] {
  const { filter } = question
  // What the filter of a table's own dimension leaves out is not among what was chosen.
  const chosen = (values: readonly string[]) => (id: string) =>
    values.length === 0 || values.includes(id)
  const labelled = (terms: Record<string, Term>) => (key: string) => terms[key]?.label ?? key
  return [
    tableOf('Evidence', facets.evidence, labelled(EVIDENCE), chosen(filter.evidence)),
    tableOf('Outcome', facets.outcome, labelled(OUTCOMES), chosen(filter.outcomes)),
    tableOf(
      'Actors (claimed or blamed)',
      new Map([...actors].map(([id, { any }]) => [id, any])),
      (id) => dataset.actorById.get(id)?.name ?? id,
      chosen(filter.actors),
    ),
    tableOf(
      'Targets',
      new Map([...places].map(([id, { amount }]) => [id, amount])),
      (id) => dataset.placeById.get(id)?.name ?? id,
      chosen(filter.places),
    ),
    tableOf('Target countries', facets.country, countryLabel, chosen(filter.countries)),
  ]
}

/** The largest first; what has nothing is left out. */
export function tableOf(
  title: string,
  amounts: ReadonlyMap<string, number>,
  label: (id: string) => string,
  keep: (id: string) => boolean,
): NumbersTable {
  const found = [...amounts]
    .filter(([id, amount]) => amount > 0 && keep(id))
    .sort(([, a], [, b]) => b - a)
  const shown = found.length > ROWS ? found.slice(0, ROWS - 1) : found
  return {
    title,
    rows: shown.map(([id, amount]) => ({ label: label(id), amount: formatCount(amount) })),
    more: found.length - shown.length,
  }
}
