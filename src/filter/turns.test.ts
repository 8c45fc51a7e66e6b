import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PACES } from './pace'
import { awaitTurn, type Turn } from './turns'

let next: FrameRequestCallback | null = null
let asked = 0

beforeEach(() => {
  next = null
  asked = 0
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
    next = call
    return ++asked
  })
})

/** Draws frames until nobody asks for one, 100 at most. */
function drawFrames(): number {
  for (let frame = 0; frame < 100; frame++) {
    const call = next
    next = null
    if (!call) return frame
    call(0)
  }
  return 100
}

describe('a turn', () => {
  it('comes once, within as many frames as share the clock', () => {
    const call = vi.fn()
    awaitTurn({ every: 4, at: 3 }, call)
    expect(drawFrames()).toBeLessThanOrEqual(4)
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('is its own: those of other places wait for other frames', () => {
    const frames: string[] = []
    awaitTurn({ every: 3, at: 0 }, () => frames.push(`map ${asked}`))
    awaitTurn({ every: 3, at: 1 }, () => frames.push(`actors ${asked}`))
    drawFrames()
    expect(new Set(frames.map((entry) => entry.split(' ')[1])).size).toBe(2)
  })

  it('can be given up', () => {
    const call = vi.fn()
    awaitTurn({ every: 1, at: 0 }, call)()
    drawFrames()
    expect(call).not.toHaveBeenCalled()
  })

  it('costs nothing while nobody waits: the clock stops', () => {
    awaitTurn({ every: 2, at: 1 }, () => {})
    drawFrames()
    expect(next).toBeNull()
  })
})

it.each(['inGesture', 'atRest'] as const)(
  'no two views have their turn in the same frame: %s',
  (when) => {
    const all = Object.values(PACES).flatMap((pace): Turn | readonly Turn[] => pace[when] ?? [])
    for (let frame = 0; frame < 24 * 12; frame++)
      expect(all.filter(({ every, at }) => frame % every === at).length).toBeLessThanOrEqual(1)
  },
)
