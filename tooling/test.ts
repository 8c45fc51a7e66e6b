import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, thisMachine } from './browser'
import { getPrograms } from './programs'
import { listenFrom } from './serve'
import { browserTally, type Outcome, settle, summaryLines, type Tally, unitTally } from './tally'

interface Step {
  name: string
  script: string
  args?: string[]
  env?: Record<string, string>
  /** Shows its output while it runs; without it, output is shown after a failure only. */
  live?: boolean
  tally?: () => Tally
}

const ONE_PASSED: Tally = { passed: 1, failed: 0 }
const reports = mkdtempSync(join(tmpdir(), 'strike-atlas-'))
const unitFile = join(reports, 'unit.json')
const browserFile = join(reports, 'browser.json')
const readReport = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const checks: Step[] = [
  { name: 'type check', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'data check', script: 'data:check' },
  {
    name: 'unit tests',
    script: 'test:unit',
    args: ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitFile}`],
    tally: () => unitTally(readReport(unitFile)),
  },
]
const build: Step = { name: 'build', script: 'build' }
/** Of what was built, and that the measurements run; they are taken by hand. */
const afterBuild: Step[] = [
  { name: 'size budgets', script: 'budget' },
  { name: 'bench', script: 'bench', args: ['--fast'] },
]
const fuzz: Step = { name: 'fuzz, a short run', script: 'fuzz', args: ['--fast'] }
const sameBuild: Step = { name: 'same bytes from a second build', script: 'build:same' }
const browserTests = (executable: string, port: number): Step => ({
  name: 'browser tests',
  script: 'test:e2e',
  args: ['--reporter=list,json'],
  env: {
    ATLAS_BROWSER: executable,
    ATLAS_E2E_PORT: String(port),
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserFile,
  },
  live: true,
  tally: () => browserTally(readReport(browserFile)),
})

async function run(step: Step): Promise<Outcome> {
  const started = performance.now()
  const { exitedWell, output } = await runScript(step)
  const { ok, ...tally } = settle(exitedWell, tallyOf(step, exitedWell))
  const outcome = { name: step.name, ok, seconds: (performance.now() - started) / 1000, tally }
  if (!step.live)
    console.log(ok ? `${step.name}: ok` : `\n${step.name} failed:\n\n${output.trim()}\n`)
  return outcome
}

function runScript({ script, args = [], env, live }: Step) {
  return new Promise<{ exitedWell: boolean; output: string }>((resolve) => {
    let output = ''
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
      })
    }
    child.on('error', (error) => resolve({ exitedWell: false, output: error.message }))
    child.on('close', (code) => resolve({ exitedWell: code === 0, output }))
  })
}

function tallyOf(step: Step, exitedWell: boolean): Tally {
  if (!step.tally) return exitedWell ? ONE_PASSED : { passed: 0, failed: 1 }
  try {
    return step.tally()
  } catch {
    // A runner that died has written no report.
    return { passed: 0, failed: 1 }
  }
}

async function runInTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await run(step))
  return outcomes
}

function getBrowser(): { executable: string | null; outcome: Outcome } {
  const started = performance.now()
  let executable: string | null = null
  try {
    executable = findBrowser(thisMachine(), console.log)
    console.log(`browser: ${executable}`)
  } catch (error) {
    console.log(`\n${error instanceof Error ? error.message : error}\n`)
  }
  const ok = executable !== null
  const tally = ok ? ONE_PASSED : { passed: 0, failed: 1 }
  const seconds = (performance.now() - started) / 1000
  return { executable, outcome: { name: 'browser', ok, seconds, tally } }
}

/** On a machine that only tests, a check that cannot be made is a failure. */
function getReaders(): Outcome {
  const started = performance.now()
  const missing = getPrograms(thisMachine(), console.log)
  const ok = missing.length === 0 || !process.env.CI
  const tally = { passed: missing.length === 0 ? 1 : 0, failed: ok ? 0 : 1 }
  const name =
    missing.length === 0 ? 'programs that read files back' : `without ${missing.join(', ')}`
  return { name, ok, seconds: (performance.now() - started) / 1000, tally }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listenFrom(server, 0, 1)
  await new Promise((resolve) => server.close(resolve))
  return port
}

const browser = getBrowser()
const readers = getReaders()
const buildThenFuzz = async () => [await run(build), await run(fuzz)] as const
const [checked, [built, fuzzed]] = await Promise.all([runInTurn(checks), buildThenFuzz()])
const outcomes = [browser.outcome, readers, ...checked, built, fuzzed]
if (built.ok) outcomes.push(await run(sameBuild))
if (built.ok) outcomes.push(...(await runInTurn(afterBuild)))
if (browser.executable && built.ok) {
  outcomes.push(await run(browserTests(browser.executable, await freePort())))
} else {
  const tally = { passed: 0, failed: 1 }
  outcomes.push({ name: 'browser tests (not run)', ok: false, seconds: 0, tally })
}
rmSync(reports, { recursive: true })
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
console.log(`\n${summaryLines(outcomes).join('\n')}`)
