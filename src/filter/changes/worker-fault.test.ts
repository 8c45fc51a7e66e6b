import { beforeEach, expect, it, vi } from 'vitest'
import { changePointOf } from '../../engine/statistics/changePoint'

const counts = (high: number) =>
  Float64Array.from({ length: 60 }, (_, day) => (day < 30 ? high : 0))

/** Stands for a worker whose script does not come or that stops in the middle of its work. */
class DyingWorker extends EventTarget {
  static started = 0
  constructor() {
    super()
    DyingWorker.started++
  }
  postMessage() {
    setTimeout(() => this.dispatchEvent(new Event('error')))
  }
}

beforeEach(() => {
  vi.resetModules()
  DyingWorker.started = 0
  return () => vi.unstubAllGlobals()
})

it('a worker that dies leaves no question open, and the next are answered without it', async () => {
  vi.stubGlobal('Worker', DyingWorker)
  const { readChange } = await import('./read')
  const [three, five] = await Promise.all([readChange(counts(3)), readChange(counts(5))])
  expect(three).toEqual(changePointOf(counts(3)))
  expect(five).toEqual(changePointOf(counts(5)))
  expect(await readChange(counts(7))).toEqual(changePointOf(counts(7)))
  expect(DyingWorker.started).toBe(1)
})

it('where a worker is refused, the page does its work', async () => {
  vi.stubGlobal('Worker', function refuse() {
    throw new DOMException('refused', 'SecurityError')
  })
  const { readChange } = await import('./read')
  expect(await readChange(counts(3))).toEqual(changePointOf(counts(3)))
})
