/** A JSON dataset read in a worker: what comes of it, and that nothing is left running. */
import { beforeEach, expect, it, vi } from 'vitest'
import { inventedCompiled } from '../../../dataset/invented.fixture'
import { readApart } from './apart'
import type { Told } from './worker'

/** Stands for the worker; a test says what it says. */
class MadeUpWorker {
  static last: MadeUpWorker
  onmessage: ((event: MessageEvent<Told>) => void) | null = null
  onmessageerror: (() => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  asked: unknown[] = []
  isEnded = false
  constructor() {
    MadeUpWorker.last = this
  }
  postMessage(file: unknown) {
    this.asked.push(file)
  }
  terminate() {
    this.isEnded = true
  }
  say = (data: Told) => this.onmessage?.({ data } as MessageEvent<Told>)
}

const file = new File(['{}'], 'invented.json')

beforeEach(() => {
  vi.stubGlobal('Worker', MadeUpWorker)
  return () => vi.unstubAllGlobals()
})

it('gives the tables', async () => {
  const reading = readApart(file, new AbortController().signal)
  const worker = MadeUpWorker.last
  expect(worker.asked).toEqual([file])
  const compiled = inventedCompiled()
  worker.say({ compiled })
  expect(await reading).toBe(compiled)
  expect(worker.isEnded).toBe(true)
})

it('tells what is wrong with the file in its own words', async () => {
  const reading = readApart(file, new AbortController().signal)
  MadeUpWorker.last.say({ message: 'Mend it:', details: ['line 3'], isForPeople: true })
  await expect(reading).rejects.toMatchObject({
    name: 'OpenError',
    message: 'Mend it:',
    details: ['line 3'],
  })
})

it.each<[string, (worker: MadeUpWorker) => void]>([
  [
    'an error that nobody caught',
    ({ onerror }) => onerror?.({ message: 'invented', preventDefault: () => {} } as ErrorEvent),
  ],
  [
    'a fault of its own',
    ({ say }) => say({ message: 'invented', details: [], isForPeople: false }),
  ],
  ['an answer that cannot be read', ({ onmessageerror }) => onmessageerror?.()],
])('%s: memory ran short, most likely', async (_, fail) => {
  const reading = readApart(file, new AbortController().signal)
  fail(MadeUpWorker.last)
  await expect(reading).rejects.toThrow(
    /^“invented.json” was not read to its end: .*memory ran short/,
  )
  expect(MadeUpWorker.last.isEnded).toBe(true)
})

it('reads in the same thread where the code of the worker does not come', async () => {
  const compiled = inventedCompiled()
  const whole = new File([JSON.stringify(compiled)], 'invented.json')
  const reading = readApart(whole, new AbortController().signal)
  MadeUpWorker.last.onerror?.({ preventDefault: () => {} } as ErrorEvent)
  expect(await reading).toEqual(compiled)
  expect(MadeUpWorker.last.isEnded).toBe(true)
})

it('ends at once where it is given up', async () => {
  const control = new AbortController()
  const reading = readApart(file, control.signal)
  control.abort()
  expect(await reading).toBeNull()
  expect(MadeUpWorker.last.isEnded).toBe(true)
})
