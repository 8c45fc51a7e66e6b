/** A wire whose other end dies: no question is left open, and it is told once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { createBuilder } from '../build'
import { createColumnEngine } from '../engine'
import { connectEngine } from './connect'
import type { Asked, Hello, Port, PortEvent } from './messages'
import { serveEngine } from './serve'
import { PATIENCE } from './watch'

/** An other end that says and hears what a test wants it to. */
function madeUpEnd() {
  const heard: Asked[] = []
  const listeners = new Map<PortEvent, (event: { data: unknown }) => void>()
  const port: Port = {
    postMessage: (message) => void heard.push(message as Asked),
    addEventListener: (type, listener) => void listeners.set(type, listener),
    removeEventListener: (type) => void listeners.delete(type),
  }
  const tell = (type: PortEvent, event: object) => listeners.get(type)?.(event as { data: unknown })
  return { port, heard, listeners, tell, say: (data: unknown) => tell('message', { data }) }
}

/** What an engine over an empty dataset greets with. */
function greeting(): { hello: Hello } {
  let hello: unknown
  const compiled = inventedCompiled()
  const set = createBuilder().finish(compiled.dataset)
  const port: Port = {
    postMessage: (message) => {
      hello = message
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  serveEngine(createColumnEngine(set, null), set, port)
  return hello as { hello: Hello }
}

async function connected() {
  const end = madeUpEnd()
  const close = vi.fn()
  const connecting = connectEngine(end.port, close)
  end.say(greeting())
  return { ...end, close, ...(await connecting) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  [
    'an error that nobody caught',
    'error',
    { message: 'Uncaught RangeError: invented' },
    /invented/,
  ],
  ['a message that cannot be read', 'messageerror', {}, /no reason/],
] as const)('%s', (_, type, event, reason) => {
  it('before the first word refuses the connection', async () => {
    const { port, tell } = madeUpEnd()
    const close = vi.fn()
    const connecting = connectEngine(port, close)
    tell(type, event)
    await expect(connecting).rejects.toThrow(reason)
    expect(close).toHaveBeenCalledOnce()
  })

  it('later leaves no question open, refuses the next, and is told', async () => {
    const { engine, lost, tell, listeners, close } = await connected()
    const asked = [engine.find(['a']), engine.search('drone')]
    tell(type, event)
    for (const question of asked) await expect(question).rejects.toThrow(/Open its file again/)
    await expect(engine.newest({} as never)).rejects.toThrow(/does not answer any more/)
    expect(await lost).toMatch(reason)
    expect(listeners.size).toBe(0)
    engine.close()
    expect(close).toHaveBeenCalledOnce()
  })
})

describe('an end that dies without a word', () => {
  it('is asked for a sign of life, and given up where none comes', async () => {
    const { engine, lost, heard, close } = await connected()
    const question = Promise.resolve(engine.find(['a'])).catch((error: Error) => error.message)
    vi.advanceTimersByTime(PATIENCE)
    expect(heard.at(-1)).toEqual({ ping: true })
    expect(close).not.toHaveBeenCalled()
    vi.advanceTimersByTime(PATIENCE)
    expect(await question).toMatch(/no sign of life/)
    expect(await lost).toMatch(/no sign of life/)
    expect(close).toHaveBeenCalledOnce()
  })

  it('is given up before its first word too', async () => {
    const { port } = madeUpEnd()
    const connecting = connectEngine(port, () => {})
    vi.advanceTimersByTime(2 * PATIENCE)
    await expect(connecting).rejects.toThrow(/no sign of life/)
  })

  it('is not given up while it works: a sign of life, progress or another answer is enough', async () => {
    const { engine, say, close } = await connected()
    const question = engine.find(['a'])
    const signs = [{ pong: true }, { id: 0, progress: 0.5 }, { pong: true }]
    for (const sign of signs) {
      vi.advanceTimersByTime(2 * PATIENCE - 1)
      say(sign)
    }
    expect(close).not.toHaveBeenCalled()
    say({ id: 0, value: 'an answer' })
    expect(await question).toBe('an answer')
  })

  it('is not asked while nothing waits for it', async () => {
    const { engine, say, heard, close } = await connected()
    const question = engine.find(['a'])
    say({ id: 0, value: null })
    await question
    const before = heard.length
    vi.advanceTimersByTime(100 * PATIENCE)
    expect(heard).toHaveLength(before)
    expect(close).not.toHaveBeenCalled()
  })
})

it('an engine answers at once that it is there, however many questions wait', () => {
  const told: unknown[] = []
  let hear: (event: { data: unknown }) => void = () => {}
  const set = createBuilder().finish(inventedCompiled().dataset)
  serveEngine(createColumnEngine(set, null), set, {
    postMessage: (message) => void told.push(message),
    addEventListener: (_, listener) => {
      hear = listener
    },
    removeEventListener: () => {},
  })
  hear({ data: { id: 0, method: 'search', args: ['a'] } })
  hear({ data: { ping: true } })
  expect(told.at(-1)).toEqual({ pong: true })
})

it('an engine that is closed is not lost', async () => {
  const { engine, lost, close } = await connected()
  const question = Promise.resolve(engine.find(['a'])).catch((error: Error) => error.message)
  engine.close()
  expect(await question).toBe('The dataset has been closed')
  expect(await Promise.race([lost, Promise.resolve('not lost')])).toBe('not lost')
  expect(close).toHaveBeenCalledOnce()
})
