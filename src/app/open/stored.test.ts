import { afterEach, expect, test, vi } from 'vitest'
import { setRange } from '../../filter/actions'
import { followLastView } from '../../filter/last-view'
import { removeStored, storedInWords } from './stored'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

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

test('once all is removed, leaving the page keeps no view either', async () => {
  const held = new Map([['strike-atlas.theme', 'dark']])
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {
        getItem: (key: string) => held.get(key) ?? null,
        setItem: (key: string, text: string) => void held.set(key, text),
        removeItem: (key: string) => void held.delete(key),
      },
      {
        ownKeys: () => [...held.keys()],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    ),
  )
  vi.stubGlobal('navigator', {})
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.useFakeTimers()
  const stop = followLastView()
  setRange(19_700, 19_720)
  expect([...held.keys()]).toEqual(['strike-atlas.theme'])
  // A view that stands is kept, though the page is never left in good order.
  vi.runAllTimers()
  const standing = held.get('strike-atlas.last-view')
  expect(standing).toContain('from=2023-12-09')
  setRange(19_701, 19_720)
  page.dispatchEvent(new Event('pagehide'))
  expect(held.get('strike-atlas.last-view')).toContain('from=2023-12-10')
  expect([...held.keys()]).toEqual(['strike-atlas.theme', 'strike-atlas.last-view'])
  await removeStored()
  page.dispatchEvent(new Event('pagehide'))
  setRange(19_700, 19_721)
  vi.runAllTimers()
  expect([...held.keys()]).toEqual([])
  stop()
})
