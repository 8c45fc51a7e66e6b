/**
 * `npm run fuzz`: hostile inputs against everything that reads what strangers hand in.
 *   --fast        a short run of the same seed every time, for `npm test`
 *   --seed N      the seed of a run that failed
 *   --only NAME   one target
 *   --runs N      inputs of each target
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { TARGETS } from './targets'
import type { Report, Task } from './worker'

const FAST_SHARE = 1 / 100
const FAST_BUDGET_MS = 15_000
/** An input that does not end at all is given up after this long. */
const STUCK_MS = 15_000

const { values } = parseArgs({
  options: {
    fast: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string' },
  },
})

const chosen = TARGETS.filter(({ name }) => !values.only || name === values.only)
if (chosen.length === 0) {
  console.error(
    `No target is named "${values.only}". There are: ${TARGETS.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(1)
}
const seed = Number(values.seed ?? (values.fast ? 1 : Date.now() % 2 ** 31))
const inputsOf = (inputs: number) =>
  Number(values.runs ?? (values.fast ? Math.ceil(inputs * FAST_SHARE) : inputs))
const task: Task = {
  seed,
  runs: chosen.map(({ name, inputs }) => ({ name, inputs: inputsOf(inputs) })),
  budgetMs: values.fast ? FAST_BUDGET_MS / chosen.length : null,
  begun: new SharedArrayBuffer(4),
}

console.log(`seed ${seed}`)
const started = performance.now()
const reports: Report[] = []
// A thread does not take over the loader of TypeScript from the one that starts it.
const boot = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)})
})`
const worker = new Worker(boot, { eval: true, workerData: task })
const watch = watchForHang()
worker.on('message', (report: Report) => {
  reports.push(report)
  const { name, inputs, slowestMs, failure } = report
  const line = `${name}: ${inputs.toLocaleString('en')} inputs, the slowest ${Math.round(slowestMs)} ms`
  console.log(failure ? `\n${name} FAILED after ${inputs} inputs\n${failure}\n` : line)
})
worker.on('error', (error) => end(`the run itself failed: ${error.stack ?? error}`))
worker.on('exit', () => end(null))

function watchForHang() {
  const counter = new Int32Array(task.begun)
  let [seen, since] = [-1, 0]
  return setInterval(() => {
    const begun = Atomics.load(counter, 0)
    if (begun !== seen) [seen, since] = [begun, performance.now()]
    else if (begun > 0 && performance.now() - since > STUCK_MS)
      end(`${chosen[reports.length]?.name} did not end input ${begun} of the run`)
  }, 500)
}

function end(problem: string | null): never {
  clearInterval(watch)
  const failed = reports.filter(({ failure }) => failure)
  const total = reports.reduce((sum, { inputs }) => sum + inputs, 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (problem) console.log(problem)
  console.log(`${total.toLocaleString('en')} inputs in ${seconds} s, seed ${seed}`)
  const bad = problem !== null || failed.length > 0 || reports.length < chosen.length
  if (bad) console.log(`Again: npm run fuzz -- --seed ${seed}${values.fast ? ' --fast' : ''}`)
  process.exit(bad ? 1 : 0)
}
