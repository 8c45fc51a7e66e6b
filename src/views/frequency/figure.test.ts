import { expect, test } from 'vitest'
import { datasetFrom, type HeldDataset } from '../../dataset/dataset'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import type { Question } from '../../engine/summary'
import { approximateMeasure } from '../../export/measure'
import type { Dates } from '../../filter/view'
import { requireDay } from '../../model/day'
import type { ContextEvent } from '../../model/record'
import { frequencyFigure } from './figure'

/** Two invented strikes, 1 and 3 attacks, on 4 and 5 January 2024. */
const dataset = datasetFrom(inventedCompiled())

function figure(
  question: Partial<Question> = {},
  of: HeldDataset = dataset,
  clauses: Partial<Filter> = {},
  event?: ContextEvent,
  axis?: Dates,
) {
  const summary = createEngine(of).summarize({
    filter: { ...NO_FILTER, ...clauses },
    measure: 'strikes',
    bin: 'week',
    stack: 'country',
    ...question,
  })
  const link = 'https://atlas.test/?v=1&stack=country'
  return frequencyFigure({
    summary,
    dataset: of,
    ...(axis && { axis }),
    link,
    measure: approximateMeasure,
    event,
  }).svg
}

const texts = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])

test('a figure says what it shows, how much of the record, and where it comes from', () => {
  const words = texts(figure())
  expect(words.slice(0, 2).join(' ')).toBe(
    'Claimed or reported strikes per week on targets in Israel and Iraq, by target country, 1 – 31 Jan 2024',
  )
  expect(words).toContain('Whole record, 1 – 31 Jan 2024')
  expect(words).toContain('strikes per week')
  expect(words).toContain('Israel (1)')
  expect(words).toContain('Iraq (1)')
  expect(words.join(' ')).toContain(
    'n = 2 of 2 strike records. An invented record, for tests. Licence: Public domain. Version 0.1.0 (SHA-256 000000000000)',
  )
  expect(words.join(' ')).toContain('Public domain.')
  expect(words).toContain('https://atlas.test/?v=1&amp;stack=country')
})

test('counting attacks, n says both', () => {
  expect(texts(figure({ measure: 'attacks' })).join(' ')).toContain(
    'n = 4 claimed or reported attacks in 2 of 2 strike records',
  )
})

test('under a date range the rest is faded, and legend, notes and subtitle say so', () => {
  const svg = figure({}, dataset, { to: requireDay('2024-01-04') })
  const words = texts(svg)
  expect(words).toContain('Filtered: to 4 Jan 2024')
  expect(words).toContain('Outside the date range')
  expect(words.join(' ')).toContain('n = 1 of 2 strike records')
  expect(svg).toContain('opacity="0.28"')
  expect(figure()).not.toContain('Outside the date range')
})

test('a part of the axis is named, and what the dates hold before it is counted', () => {
  const compiled = inventedCompiled()
  for (const strike of compiled.tables.strikes) strike.datePrecision = 'week'
  const day = requireDay('2024-01-05')
  const axis = { from: day, to: day + 3 }
  const of = datasetFrom(compiled)
  const svg = figure({ bin: 'day' }, of, { from: day, to: day + 3 }, undefined, axis)
  const words = texts(svg).join(' ')
  expect(words).toContain('The axis shows 5 – 8 Jan 2024 of the record.')
  expect(words).toContain('Before this axis: 1 strike in the date range.')
  expect(words).toContain('5 Jan 2024')
  expect(words).not.toContain('15 Jan')
  expect(texts(figure({ bin: 'day' }, of)).join(' ')).not.toMatch(/axis/i)
})

test('imprecise dates are hatched, counted in a note and named in the legend', () => {
  const compiled = inventedCompiled()
  for (const strike of compiled.tables.strikes) strike.datePrecision = 'week'
  const svg = figure({}, datasetFrom(compiled))
  expect(svg).toMatch(/<pattern id="hatch-[0-9a-f]{6}"/)
  expect(texts(svg)).toContain('Only week or month known')
  expect(texts(svg).join(' ')).toContain('2 strikes dated only to a week: hatched')
})

test('names from the data are text, never markup', () => {
  const compiled = inventedCompiled()
  const [actor] = compiled.tables.actors
  if (actor) actor.name = '<img src=x onerror="alert(1)"> & \u202eevil\u0000'
  const svg = figure({ stack: 'actor' }, datasetFrom(compiled), { actors: ['umbrella'] })
  for (const unsafe of ['<img', '\u202e', '\u0000']) expect(svg).not.toContain(unsafe)
  expect(texts(svg)).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; evil (1)')
})

test('without a strike the axes stay', () => {
  const words = texts(figure({}, dataset, { text: 'no such word' }))
  expect(words).toContain('0')
  expect(words.join(' ')).toContain('n = 0 of 2 strike records')
})

test('the chosen event stands as a named line, one of uncertain day as a band', () => {
  const talks = dataset.contextEvents[0] as ContextEvent
  const svg = figure({}, dataset, {}, talks)
  expect(texts(svg)).toContain('Talks, 2 Jan 2024')
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
  const vague = figure({}, dataset, {}, { ...talks, datePrecision: 'week' })
  expect(texts(vague)).toContain('Talks, some day of 2 – 8 Jan 2024')
  expect(vague.match(/stroke-dasharray/g)).toHaveLength(2)
  expect(texts(figure()).join()).not.toContain('Talks')
})
