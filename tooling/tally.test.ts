import { describe, expect, it } from 'vitest'
import { browserTally, settle, summaryLines, unitTally } from './tally'

describe('the tally of a test run', () => {
  it('is read from the reports of both runners', () => {
    const unit = { numTotalTests: 9, numPassedTests: 6, numFailedTests: 1, numPendingTests: 2 }
    expect(unitTally(unit)).toEqual({ passed: 6, failed: 1 })
    const browser = { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 3 } }
    expect(browserTally(browser)).toEqual({ passed: 4, failed: 3 })
    expect(() => unitTally({})).toThrow()
    expect(() => browserTally({ stats: {} })).toThrow()
  })

  it('never says that nothing failed when the step did', () => {
    expect(settle(true, { passed: 6, failed: 0 })).toEqual({ ok: true, passed: 6, failed: 0 })
    expect(settle(false, { passed: 6, failed: 0 })).toEqual({ ok: false, passed: 6, failed: 1 })
    expect(settle(false, { passed: 6, failed: 2 })).toEqual({ ok: false, passed: 6, failed: 2 })
    expect(settle(true, { passed: 6, failed: 2 })).toEqual({ ok: false, passed: 6, failed: 2 })
    expect(settle(true, { passed: 0, failed: 0 })).toEqual({ ok: false, passed: 0, failed: 1 })
  })

  it('ends with the sum alone on the last line', () => {
    const lines = summaryLines([
      { name: 'lint', ok: false, seconds: 0.42, tally: { passed: 0, failed: 1 } },
      { name: 'unit tests', ok: true, seconds: 12.34, tally: { passed: 30, failed: 0 } },
    ])
    expect(lines).toEqual([
      '  FAIL  lint          0.4 s',
      '  ok    unit tests   12.3 s  30 passed, 0 failed',
      '',
      '30 passed, 1 failed',
    ])
  })
})
