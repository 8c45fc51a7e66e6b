import { expect, test } from 'vitest'
import type { Place } from '../../model/record'
import { originLine, partLine, precisionNote, targetLabel } from './describe'
import type { TargetMark } from './marks'

const eilat = { name: 'Eilat' } as Place
const mark = (amount: number) => ({ place: eilat, amount }) as TargetMark

test('a target is called by its place and its count', () => {
  expect(targetLabel(mark(50), 'strikes')).toBe('Eilat, 50 strikes')
  expect(targetLabel(mark(1), 'strikes')).toBe('Eilat, 1 strike')
  expect(targetLabel(mark(61), 'attacks')).toBe('Eilat, 61 attacks')
})

test('only an exact place goes without a word on its precision', () => {
  expect(precisionNote({ geoPrecision: 'exact' })).toBeNull()
  expect(precisionNote({ geoPrecision: 'near' })).toMatch(/kilometres/)
  expect(precisionNote({ geoPrecision: 'region' })).toMatch(/region/)
})

test("an umbrella's part counts its members' along", () => {
  const group = { any: 1200, claimed: 1200, attributed: 3, named: 0 }
  const own = { any: 1, claimed: 1, attributed: 0, named: 0 }
  expect(partLine({ ...own, group }, 'strikes')).toBe('Strikes: 1,200 claimed, 3 blamed')
  expect(partLine({ ...own, group: null }, 'attacks')).toBe('Attacks: 1 claimed, 0 blamed')
  expect(partLine(undefined, 'strikes')).toBe('Strikes: 0 claimed, 0 blamed')
})

test('an origin is a report, and says so', () => {
  const origin = { country: 'IQ', place: 'eilat', amount: 7 }
  expect(originLine(origin, eilat, 'strikes')).toBe(
    'Reported launched from Iraq: 7 strikes on Eilat',
  )
})
