/** Runs targets one after the other, away from the watch that has to see a hang. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Outcome } from './target'
import { TARGETS } from './targets'

export interface Task {
  seed: number
  runs: { name: string; inputs: number }[]
  budgetMs: number | null
  /** One number: how many inputs were begun. */
  begun: SharedArrayBuffer
}

export interface Report extends Outcome {
  name: string
}

const { seed, runs, budgetMs, begun } = workerData as Task
const counter = new Int32Array(begun)
for (const { name, inputs } of runs) {
  const target = TARGETS.find((one) => one.name === name)
  if (!target) throw new Error(`no target is named ${name}`)
  const outcome = await target.check({
    seed,
    runs: inputs,
    onInput: () => Atomics.add(counter, 0, 1),
    ...(budgetMs === null ? {} : { budgetMs }),
  })
  parentPort?.postMessage({ name, ...outcome } satisfies Report)
}
