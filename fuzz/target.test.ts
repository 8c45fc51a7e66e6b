import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { target } from './target'

const settings = { seed: 1, runs: 50 }

const checking = (run: (input: number) => unknown) =>
  target({ name: 'planted', inputs: 1, given: fc.nat(100), run }).check(settings)

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, 'planted')
})

describe('a target', () => {
  test('passes where nothing is wrong, and says how many inputs it took', async () => {
    expect(await checking(() => {})).toMatchObject({ inputs: 50, failure: null })
  })

  test('fails on an error, and shows the input', async () => {
    const { failure } = await checking((input) => {
      if (input > 3) throw new Error('planted fault')
    })
    expect(failure).toContain('planted fault')
    // Shrunk to the least input that fails.
    expect(failure).toContain(': [4]')
  })

  test('fails on a promise that is refused', async () => {
    const { failure } = await checking(() => Promise.reject(new Error('planted refusal')))
    expect(failure).toContain('planted refusal')
  })

  test('fails on a changed prototype', async () => {
    const { failure } = await checking(() => {
      Object.assign(Object.prototype, { planted: 1 })
    })
    expect(failure).toContain('Object.prototype was changed')
  })

  test('fails on an input that takes longer than a second twice, not once', async () => {
    const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100)
    let waits = 0
    const once = await checking((input) => waits++ === 0 && input >= 0 && wait())
    expect(once.failure).toBeNull()
    const always = await target({
      name: 'planted',
      inputs: 1,
      given: fc.constant(1),
      run: wait,
    }).check({ ...settings, budgetMs: 3000 })
    expect(always.failure).toMatch(/took \d+ ms/)
  })
})
