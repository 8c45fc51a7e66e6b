/** Whether 10/3/2024 is 10 March or 3 October: told by the dates of a file's start. */
import { expect, test } from 'vitest'
import { formatDay } from '../../model/day'
import { collect } from './collect.fixture'
import { orderAs, planOf } from './plan'

const ACLED = 'event_id_cnty,event_date,event_type,actor1,country,latitude,longitude'
const GED = 'id,date_start,date_end,type_of_violence,side_a,side_b,latitude,longitude'
const ATLAS =
  'strike_id,date,date_end,target_id,latitude,longitude,actor_ids,actor_roles,outcome,source_ids,source_stances'
const OTHER = 'id,date,latitude,longitude'

const acled = (date: string, at: number) => `INV${at},${date},Battles,Invented A,Iraq,33.5,44`
const ged = (date: string, at: number) => `${at},${date},${date},1,Invented A,Invented B,33.5,44`
const atlas = (date: string, at: number) =>
  `s${at},${date},${date},p,33.5,44,,,reported,invented,codes`
const other = (date: string, at: number) => `k${at},${date},33.5,44`

const fileOf = (header: string, row: (date: string, at: number) => string, dates: string[]) =>
  Buffer.from([header, ...dates.map(row), ''].join('\r\n'))

async function daysOf(bytes: Uint8Array) {
  const { strikes, report } = await collect({ 'invented.csv': bytes })
  return { days: strikes.map(({ first }) => formatDay(first)), leftOut: report.leftOut }
}

const FORMATS = [
  ['ACLED', ACLED, acled],
  ['UCDP GED', GED, ged],
  ['what was exported here', ATLAS, atlas],
  ['any other table', OTHER, other],
] as const

test.each(FORMATS)('one date decides for all of the file: %s', async (_, header, row) => {
  const american = ['10/3/2024', '10/13/2024', '11/4/2024']
  expect(await daysOf(fileOf(header, row, american))).toEqual({
    days: ['2024-10-03', '2024-10-13', '2024-11-04'],
    leftOut: 0,
  })
  const european = ['3/10/2024', '13/10/2024', '4/11/2024']
  expect(await daysOf(fileOf(header, row, european))).toEqual({
    days: ['2024-10-03', '2024-10-13', '2024-11-04'],
    leftOut: 0,
  })
  const open = ['10/3/2024', '11/4/2024']
  expect((await daysOf(fileOf(header, row, open))).days).toEqual(['2024-03-10', '2024-04-11'])
})

test('a last day decides too', async () => {
  const rows = `${GED}\n1,10/3/2024,10/3/2024,1,A,B,33.5,44\n2,10/4/2024,10/15/2024,1,A,B,33.5,44\n`
  expect((await daysOf(Buffer.from(rows))).days).toEqual(['2024-10-03', '2024-10-04'])
})

test.each(FORMATS)('dates in order, many of each day: %s', (_, header, row) => {
  // Fifty rows a day, so that 13 January comes behind six hundred others.
  const dates = Array.from({ length: 13 }, (_, day) => Array(50).fill(`1/${day + 1}/2024`)).flat()
  const bytes = fileOf(header, row, dates)
  expect(planOf(bytes.subarray(0, 65_536))?.order).toBe('month-first')
})

test('a year of dates in order, as a US spreadsheet writes them', async () => {
  const days = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)))
  const dates = days.map(
    (day) => `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`,
  )
  expect(await daysOf(fileOf(OTHER, other, dates))).toEqual({
    days: days.map((day) => day.toISOString().slice(0, 10)),
    leftOut: 0,
  })
})

test('features of a collection', () => {
  const feature = (date: string) => ({
    type: 'Feature',
    properties: { date },
    geometry: { type: 'Point', coordinates: [44, 33.5] },
  })
  const dates = [...Array(200).fill('1/2/2024'), '1/13/2024']
  const collection = { type: 'FeatureCollection', features: dates.map(feature) }
  expect(planOf(Buffer.from(JSON.stringify(collection)))?.order).toBe('month-first')
})

test('of each column the order that its dates say, which a mapping takes: of the first day, else of the last', () => {
  const rows = ['10/3/2024,10/13/2024,13/10/2024,x', '11/3/2024,11/4/2024,11/4/2024,10/13/24']
  const plan = planOf(
    Buffer.from(
      ['date,us,eu,words,latitude,longitude', ...rows.map((row) => `${row},1,2`)].join('\n'),
    ),
  )
  if (plan?.format !== 'mapped') throw new Error('is of a known format')
  expect(plan.said).toEqual([null, 'month-first', 'day-first', null, null, null])
  const taken = (date: number, lastDate: number) =>
    orderAs(plan.said, { ...plan.index, date, lastDate })
  expect([taken(0, -1), taken(0, 1), taken(2, 1), taken(-1, -1)]).toEqual([
    null,
    'month-first',
    'day-first',
    null,
  ])
})
