import { describe, expect, it } from 'vitest'
import { inOrderOf } from './steady'

const marks = (...ids: string[]) => ids.map((id) => ({ id }))

describe('the order of marks in a gesture', () => {
  it('is the one before; new ones come last, as they come', () => {
    expect(inOrderOf(marks('a', 'b', 'c'), marks('x', 'c', 'y', 'a'))).toEqual(
      marks('a', 'c', 'x', 'y'),
    )
  })

  it('gives the marks of now, not those of before', () => {
    const before = [{ id: 'a', amount: 1 }]
    const now = [{ id: 'a', amount: 2 }]
    expect(inOrderOf(before, now)).toEqual(now)
  })
})
