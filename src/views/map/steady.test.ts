import { describe, expect, it } from 'vitest'
import type { Place } from '../../model/record'
import type { TargetMark } from './marks'
import type { Stood } from './scene'
import { heldBy } from './steady'

type Mark = Stood<TargetMark>

const HERE = { id: 'nowhere', name: 'An invented place' } as Place

/** 60 of one kind and 40 of another, 10 px in radius: the first slice ends 37.7 px along the rim. */
const mark = (id: string, change: Partial<Mark> = {}): Mark => ({
  id,
  place: HERE,
  amount: 100,
  slices: [
    { key: 'a', amount: 60 },
    { key: 'b', amount: 40 },
  ],
  x: 50,
  y: 50,
  r: 10,
  hit: 12,
  off: { x: 0, y: 0 },
  zIndex: 900,
  ...change,
})

const slices = (a: number, b: number) => ({
  amount: a + b,
  slices: [
    { key: 'a', amount: a },
    { key: 'b', amount: b },
  ],
})

describe('marks in a gesture', () => {
  it('keep the order they had; new ones come last, as they come', () => {
    const before = ['a', 'b', 'c'].map((id) => mark(id))
    const now = ['x', 'c', 'y', 'a'].map((id) => mark(id))
    expect(heldBy(before, now).map(({ id }) => id)).toEqual(['a', 'c', 'x', 'y'])
  })

  it('are those of before where nobody sees a difference', () => {
    const before = mark('a')
    // The slice ends 37.9 px along the rim.
    const now = mark('a', { ...slices(603, 397), r: 10, hit: 11, zIndex: 899 })
    expect(heldBy([before], [now])[0]).toBe(before)
    const farther = mark('a', {
      x: 50.4,
      y: 49.6,
      r: 10.3,
      off: { x: 0.4, y: -0.4 },
      ...slices(6, 4),
    })
    expect(heldBy([before], [farther])[0]).toBe(before)
  })

  it.each<[string, Partial<Mark>]>([
    ['is larger', { r: 10.5 }],
    ['stands further right', { x: 50.5 }],
    ['stands higher', { y: 49.5 }],
    ['leans away from its point to the side', { off: { x: 0.5, y: 0 } }],
    ['leans away from its point downward', { off: { x: 0, y: 0.5 } }],
    // 62 of 100 end 38.96 px along the rim.
    ['is divided elsewhere', slices(62, 38)],
    ['has a slice more', { slices: [...mark('a').slices, { key: 'c', amount: 1 }] }],
    ['has a slice less', { slices: [{ key: 'a', amount: 100 }] }],
    [
      'has slices of another kind',
      {
        slices: [
          { key: 'c', amount: 60 },
          { key: 'b', amount: 40 },
        ],
      },
    ],
    ['stands for another place', { place: { ...HERE } }],
    [
      'stands for several places',
      {
        cluster: {
          others: 2,
          at: { lat: 1, lon: 1 },
          bounds: [
            [0, 0],
            [1, 1],
          ],
        },
      },
    ],
  ])('are those of now where one %s', (_, change) => {
    const now = mark('a', change)
    expect(heldBy([mark('a')], [now])[0]).toBe(now)
  })
})
