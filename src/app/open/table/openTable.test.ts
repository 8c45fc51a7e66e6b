import { expect, it } from 'vitest'
import type { Desk } from '../handler'
import { openTables } from './openTable'

const desk = {
  signal: new AbortController().signal,
  progress: () => {},
  ask: () => Promise.resolve(null),
} as unknown as Desk

const tableOf = (columns: number) => {
  const header = Array.from({ length: columns }, (_, at) => `c${at}`).join()
  return new File([`${header}\n${header}\n`], 'invented.csv')
}

it('a table of more columns than a question could be asked about is refused', async () => {
  await expect(openTables([tableOf(1001)], desk)).rejects.toThrow(
    /^“invented.csv” has more than 1,000 columns. Keep those with dates, places/,
  )
  expect(await openTables([tableOf(1000)], desk)).toBeNull()
})
