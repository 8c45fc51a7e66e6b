import { expect, test } from 'vitest'
import { refusal, sizeInWords } from './refusal'

const fault = (name: string) => new DOMException('invented', name)
const wanted = { name: 'invented.csv', bytes: 12_400_000 }

test('each refusal of the browser has its own sentence, and says what becomes of the dataset', () => {
  expect(
    refusal(fault('QuotaExceededError'), { ...wanted, room: { quota: 5e8, usage: 4.95e8 } }),
  ).toBe(
    'The browser has no room for “invented.csv” (13 MB). It grants this page 500 MB, and 495 MB of that are in use. Remove another dataset that is kept, or free space on this device. Nothing that was kept is lost.',
  )
  expect(refusal(fault('QuotaExceededError'), wanted)).toMatch(/no room .*\(13 MB\)\. Remove/)
  expect(refusal(fault('NotReadableError'), wanted)).toMatch(/moved or changed/)
  expect(refusal(fault('SecurityError'), wanted)).toMatch(/private mode.*stays open/)
  expect(refusal(fault('VersionError'))).toMatch(/newer version/)
  expect(refusal(new Error('anything'))).toMatch(/keeps nothing for this page/)
})

test('sizes are told as file managers do', () => {
  expect([0, 900, 12_000, 1_250_000, 48_000_000, 1_260_000_000].map(sizeInWords)).toEqual([
    '0 kB',
    '1 kB',
    '12 kB',
    '1.3 MB',
    '48 MB',
    '1.3 GB',
  ])
})
