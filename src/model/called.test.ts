import { expect, test } from 'vitest'
import { createIsCalled, isCalled } from './called'

const houthis = { name: 'Houthis (Ansar Allah)', aliases: ['Houthis', 'Ansar Allah'] }

test('an actor is known by its name, by an alias, and with the two changed about', () => {
  expect(isCalled('Houthis (Ansar Allah)', houthis)).toBe(true)
  expect(isCalled('Ansar Allah (Houthis)', houthis)).toBe(true)
  expect(isCalled('ansar allah', houthis)).toBe(true)
})

test('a part of a name, or a name among other words, is another', () => {
  expect(isCalled('Ansar Allah al-Awfiya', houthis)).toBe(false)
  expect(isCalled('Houthis, via SANA', houthis)).toBe(false)
  expect(isCalled('Houthis (likely)', houthis)).toBe(false)
})

test('asked many times, the answers are the same', () => {
  const called = createIsCalled()
  const others = { name: 'Ansar Allah al-Awfiya', aliases: [] }
  const asked = ['Ansar Allah (Houthis)', 'Houthis, via SANA', 'Ansar Allah al-Awfiya']
  for (const actor of [houthis, others, houthis])
    for (const text of asked) expect(called(text, actor)).toBe(isCalled(text, actor))
})
