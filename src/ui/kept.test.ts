import { afterEach, expect, it, vi } from 'vitest'
import { canKeep, keep, readKept } from './kept'

afterEach(() => vi.unstubAllGlobals())

/** As browsers do: a Map behind two functions. */
function storage(refuse: 'nothing' | 'writing') {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    removeItem: (key: string) => void held.delete(key),
    setItem: (key: string, text: string) => {
      if (refuse === 'writing') throw new DOMException('full', 'QuotaExceededError')
      held.set(key, text)
    },
  }
}

it('what is kept is read again, and asking whether anything is kept leaves nothing behind', () => {
  const sound = storage('nothing')
  vi.stubGlobal('localStorage', sound)
  expect(canKeep()).toBe(true)
  expect(sound.held.size).toBe(0)
  expect(keep('a', 'b')).toBe(true)
  expect(readKept('a')).toBe('b')
  expect(readKept('c')).toBeNull()
})

it('full storage is refused without a fault', () => {
  vi.stubGlobal('localStorage', storage('writing'))
  expect(keep('a', 'b')).toBe(false)
  expect(canKeep()).toBe(false)
  expect(readKept('a')).toBeNull()
})

it('storage that cannot even be touched is refused without a fault', () => {
  vi.stubGlobal(
    'localStorage',
    new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      },
    ),
  )
  expect(keep('a', 'b')).toBe(false)
  expect(readKept('a')).toBeNull()
  expect(canKeep()).toBe(false)
})
