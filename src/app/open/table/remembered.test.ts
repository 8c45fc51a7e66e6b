import { beforeEach, expect, test, vi } from 'vitest'
import { type MappedPlan, planOf } from '../../../dataset/import/plan'
import { guessed, remember } from './remembered'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  return () => vi.unstubAllGlobals()
})

/** Plan of a table whose column `when` is taken for the date. */
function tableOf(...dates: string[]): MappedPlan {
  const rows = dates.map((date) => `${date},1,2,x`)
  const plan = planOf(Buffer.from(['when,latitude,longitude,notes', ...rows].join('\n')))
  if (plan?.format !== 'mapped') throw new Error('is of a known format')
  return plan
}

const asked = (plan: MappedPlan, order: MappedPlan['order']): MappedPlan => ({
  ...plan,
  index: { ...plan.index, date: 0 },
  order,
})

const OPEN = tableOf('10/3/2024')
const AMERICAN = tableOf('10/3/2024', '10/13/2024')
const EUROPEAN = tableOf('10/3/2024', '13/10/2024')

test('what was said of dates holds for a table of that header whose dates do not say it', () => {
  expect(guessed(OPEN)).toEqual(OPEN)
  remember(asked(OPEN, 'month-first'))
  expect(guessed(OPEN)).toEqual(asked(OPEN, 'month-first'))
  remember(asked(OPEN, 'day-first'))
  expect(guessed(OPEN)).toEqual(asked(OPEN, 'day-first'))
})

test('where its dates say another order, that is taken, and the columns are as they were chosen', () => {
  remember(asked(AMERICAN, 'month-first'))
  expect(guessed(EUROPEAN)).toEqual(asked(EUROPEAN, 'day-first'))
  remember(asked(EUROPEAN, 'day-first'))
  expect(guessed(AMERICAN)).toEqual(asked(AMERICAN, 'month-first'))
})
