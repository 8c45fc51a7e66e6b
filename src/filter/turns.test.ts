import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PACES } from './pace'
import { awaitTurn, type Turn } from './turns'

let next: FrameRequestCallback | null = null
let asked = 0
let time = 0

beforeEach(() => {
  next = null
  asked = 0
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
    next = call
    return ++asked
  })
})

/** In which of the frames, drawn so many ms after each other, somebody is called who always waits. */
function turnsIn(lengths: readonly number[]): number[] {
  const called: number[] = []
  let at = 0
  const wait = () =>
    awaitTurn({ every: 1, at: 0 }, () => {
      called.push(at)
      stop = wait()
    })
  let stop = wait()
  for (; at < lengths.length; at++) {
    time += lengths[at] as number
    next?.(time)
  }
  stop()
  drawFrames()
  return called
}

/** Draws frames until nobody asks for one, 100 at most. */
function drawFrames(): number {
  for (let frame = 0; frame < 100; frame++) {
    const call = next
    next = null
    if (!call) return frame
    call(time)
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

describe('after a late frame', () => {
  it('six frames have no turn, that one the first', () => {
    expect(turnsIn([17, 17, 17, 33, 17, 17, 17, 17, 17, 17, 17])).toEqual([0, 1, 2, 9, 10])
  })

  it('late is what took longer than the frame before: a slow screen is no late one', () => {
    expect(turnsIn([33, 33, 33, 33, 8, 8])).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('a pause in which nobody waited is no frame', () => {
    expect(turnsIn([17, 17])).toEqual([0, 1])
    expect(turnsIn([5000, 17])).toEqual([0, 1])
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
