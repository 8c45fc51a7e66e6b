import * as z from 'zod'

/** Tests that passed and failed; a step without tests of its own counts as one. */
export interface Tally {
  passed: number
  failed: number
}

/** What became of one step of the test command. */
export interface Outcome {
  name: string
  ok: boolean
  seconds: number
  tally: Tally
}

const unitReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** The tally in Vitest's JSON report. Throws on any other shape. */
export function unitTally(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = unitReport.parse(report)
  return { passed: numPassedTests, failed: numFailedTests }
}

/** The tally in Playwright's JSON report; a test that needed a second try has failed. */
export function browserTally(report: unknown): Tally {
  const { expected, unexpected, flaky } = browserReport.parse(report).stats
  return { passed: expected, failed: unexpected + flaky }
}

/**
 * A step's tally made true to its exit: a step that failed has at least one failure (a file that does
 * not load is no failed test to the runner), and one that ran no test at all has not passed.
 */
export function settle(exitedWell: boolean, tally: Tally): Tally & { ok: boolean } {
  const ok = exitedWell && tally.failed === 0 && tally.passed > 0
  return { passed: tally.passed, failed: ok ? 0 : Math.max(1, tally.failed), ok }
}

/** One line a step, then the sum of all tests alone on the last line. */
export function summaryLines(outcomes: readonly Outcome[]): string[] {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  const sum = (key: keyof Tally) => outcomes.reduce((total, { tally }) => total + tally[key], 0)
  return [
    ...outcomes.map(({ name, ok, seconds, tally }) => {
      const tests = tally.passed + tally.failed > 1 ? `  ${counts(tally)}` : ''
      const time = `${seconds.toFixed(1)} s`.padStart(8)
      return `  ${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)} ${time}${tests}`
    }),
    '',
    counts({ passed: sum('passed'), failed: sum('failed') }),
  ]
}

const counts = ({ passed, failed }: Tally) => `${passed} passed, ${failed} failed`
