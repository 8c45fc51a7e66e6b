/** Reading a table in a worker that dies: what is said, and that nothing is left running. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PATIENCE } from '../../../engine/wire/watch'
import type { Desk } from '../handler'
import { readTables } from './read'

/** Stands for the worker; a test says what it does once it has its job. */
class MadeUpWorker extends EventTarget {
  static made: MadeUpWorker[] = []
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  onmessageerror: ((event: Event) => void) | null = null
  isEnded = false
  constructor() {
    super()
    MadeUpWorker.made.push(this)
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent))
    this.addEventListener('error', (event) => this.onerror?.(event))
    this.addEventListener('messageerror', (event) => this.onmessageerror?.(event))
  }
  postMessage() {}
  terminate() {
    this.isEnded = true
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  die(type = 'error', message = 'Uncaught Error: invented') {
    this.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { message }))
  }
}

const job = {
  name: 'invented.csv',
  files: [{ file: new File(['a,b'], 'invented.csv'), plan: {} as never, gzip: false }],
}
const desk = (signal = new AbortController().signal) =>
  ({ signal, progress: () => {} }) as unknown as Desk
const PROGRESS = { kind: 'progress', rows: 10, bytes: 3, read: 3 }

beforeEach(() => {
  MadeUpWorker.made = []
  vi.stubGlobal('Worker', MadeUpWorker)
  return () => vi.unstubAllGlobals()
})

function begin() {
  const reading = readTables(job, desk())
  const [worker] = MadeUpWorker.made
  if (!worker) throw new Error('no worker was made')
  return { reading, worker }
}

describe('a worker that dies', () => {
  it('before its first word did not start: reload', async () => {
    const { reading, worker } = begin()
    worker.die()
    await expect(reading).rejects.toMatchObject({
      name: 'OpenError',
      message: expect.stringMatching(/^“invented.csv” could not be read: .*did not start. Reload/),
      details: ['Uncaught Error: invented'],
    })
    expect(worker.isEnded).toBe(true)
  })

  it.each(['error', 'messageerror'])(
    'in the middle (%s) ran out of memory, most likely',
    async (type) => {
      const { reading, worker } = begin()
      worker.say(PROGRESS)
      worker.die(type)
      await expect(reading).rejects.toThrow(
        /^“invented.csv” was not read to its end: .*Close other pages/,
      )
      expect(worker.isEnded).toBe(true)
    },
  )

  it('when all is read but nothing is answered yet is told too', async () => {
    const { reading, worker } = begin()
    worker.say({ kind: 'done', report: { rows: 1, leftOut: 0, merged: 0, kinds: [] } })
    worker.die()
    await expect(reading).rejects.toThrow(/^“invented.csv” was not read to its end/)
    expect(worker.isEnded).toBe(true)
  })
})

describe('a worker that says nothing any more', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })

  it('is given up: no progress card stands for ever', async () => {
    const { reading, worker } = begin()
    worker.say(PROGRESS)
    const told = reading.catch((error: Error) => error.message)
    await vi.advanceTimersByTimeAsync(2 * PATIENCE)
    expect(await told).toMatch(/^“invented.csv” was not read to its end: .*Close other pages/)
    expect(worker.isEnded).toBe(true)
  })

  it('is not, as long as it tells how far it is', async () => {
    const { worker } = begin()
    for (let time = 0; time < 5; time++) {
      await vi.advanceTimersByTimeAsync(2 * PATIENCE - 1)
      worker.say(PROGRESS)
    }
    expect(worker.isEnded).toBe(false)
  })

  it('nor when it was cancelled, or has told that there is nothing', async () => {
    const control = new AbortController()
    const cancelled = readTables(job, desk(control.signal))
    control.abort()
    expect(await cancelled).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('where it is cancelled the worker is ended and nothing is told', async () => {
  const control = new AbortController()
  const reading = readTables(job, desk(control.signal))
  control.abort()
  expect(await reading).toBeNull()
  expect(MadeUpWorker.made[0]?.isEnded).toBe(true)
})

it.each([
  [false, /^“invented.csv” could not be read: it is damaged, .* Choose it again.$/],
  [true, /^“invented.csv” could not be read: its gzip is damaged, .* Unpack it and open/],
])('a file that cannot be read to its end, packed: %s', async (gzip, says) => {
  const files = job.files.map((one) => ({ ...one, gzip }))
  const reading = readTables({ ...job, files }, desk())
  MadeUpWorker.made[0]?.say({ kind: 'failed', message: 'junk behind it', memory: false })
  await expect(reading).rejects.toThrow(says)
})
