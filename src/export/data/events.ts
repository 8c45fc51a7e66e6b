/** The context events that are shown, as a table. */
import { formatDay } from '../../model/day'
import { windowOf } from '../../model/derive'
import type { ContextEvent } from '../../model/record'
import { type Column, listCell } from './columns'

export const EVENT_COLUMNS: readonly Column<ContextEvent>[] = [
  { name: 'event_id', type: 'string', meaning: 'Id of the event.', value: ({ id }) => id },
  {
    name: 'date',
    type: 'date',
    meaning: 'Its day, ISO; of a week or month the first day on which it may have happened.',
    value: ({ date }) => date,
  },
  {
    name: 'date_end',
    type: 'date',
    meaning: 'Last day on which it may have happened.',
    value: ({ date, datePrecision }) => formatDay(windowOf(date, datePrecision).last),
  },
  {
    name: 'date_precision',
    type: 'string',
    meaning: '`day`, `week` or `month`.',
    value: ({ datePrecision }) => datePrecision,
  },
  { name: 'kind', type: 'string', meaning: 'Kind of event.', value: ({ kind }) => kind },
  { name: 'title', type: 'string', meaning: 'Its title.', value: ({ title }) => title },
  {
    name: 'summary',
    type: 'string',
    meaning: 'What happened, in neutral words.',
    value: ({ summary }) => summary,
  },
  {
    name: 'parties',
    type: 'string',
    meaning: 'Who took part.',
    value: ({ parties }) => listCell(parties),
  },
  {
    name: 'countries',
    type: 'string',
    meaning: 'Countries concerned, ISO 3166-1 alpha-2.',
    value: ({ countries }) => listCell(countries),
  },
  {
    name: 'source_ids',
    type: 'string',
    meaning: 'Ids of the sources.',
    value: ({ sources }) => listCell(sources),
  },
  {
    name: 'sources',
    type: 'string',
    meaning: 'Who published each, in the order of `source_ids`.',
    value: ({ sources }, { sourceById }) =>
      listCell(sources.map((id) => sourceById.get(id)?.publisher)),
  },
  {
    name: 'source_urls',
    type: 'string',
    meaning: 'Address of each, in the same order, a semicolon in it written %3B.',
    value: ({ sources }, { sourceById }) =>
      listCell(sources.map((id) => sourceById.get(id)?.url?.replaceAll(';', '%3B'))),
  },
]
