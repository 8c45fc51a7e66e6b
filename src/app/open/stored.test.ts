import { expect, test } from 'vitest'
import { storedInWords } from './stored'

test('what is kept is named by its purpose; keys of other pages are not ours', () => {
  const keys = ['strike-atlas.theme', 'strike-atlas.last-view', 'strike-atlas.x', 'other.theme']
  expect(storedInWords(keys, true)).toEqual([
    'the view of your last visit',
    'light or dark',
    'how columns of your tables were read',
    'the files of this page, for use without a network',
  ])
  expect(storedInWords(['other.theme'], false)).toEqual([])
})
