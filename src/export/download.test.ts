import { expect, test } from 'vitest'
import { countedName, fileNameOf } from './download'

test('a file name says what is in the file', () => {
  expect(fileNameOf(['2024-09-01', '2024-11-18', 'frequency-week-by-evidence'], 'svg')).toBe(
    'strike-atlas_2024-09-01_2024-11-18_frequency-week-by-evidence.svg',
  )
})

test('no part can leave the folder or hide the extension', () => {
  expect(fileNameOf(['../../etc', 'a b/c:d', ''], 'csv')).toBe('strike-atlas_etc_a-b-c-d.csv')
})

test('a name says so where attacks are counted', () => {
  expect(countedName('actors', 'attacks')).toBe('actors-attacks')
  expect(countedName('actors', 'strikes')).toBe('actors')
})
