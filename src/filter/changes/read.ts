/** Reads change points in a worker; the same counts are read once, whoever asks. */
import { type ChangePoint, changePointOf } from '../../engine/statistics/changePoint'

type Found = ChangePoint | null

/** So many readings are kept: those of a step back or two, and of both who ask. */
const KEPT = 16

const kept = new Map<string, Promise<Found>>()

/** The change point of daily counts, null where there is too little to read. Never rejects. */
export function readChange(counts: Float64Array): Promise<Found> {
  const key = counts.join()
  const found = kept.get(key) ?? ask(counts)
  kept.delete(key)
  kept.set(key, found)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return found
}

let worker: Worker | null | undefined
let asked = 0
const waiting = new Map<number, { counts: Float64Array; answer: (found: Found) => void }>()

function ask(counts: Float64Array): Promise<Found> {
  return new Promise((answer) => {
    const there = theWorker()
    if (!there) {
      setTimeout(() => answer(changePointOf(counts)))
      return
    }
    const id = asked++
    waiting.set(id, { counts, answer })
    there.postMessage({ id, counts })
  })
}

/** Null where the browser gives no worker (a page opened as a file, a strict host). */
function theWorker(): Worker | null {
  if (worker !== undefined) return worker
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; found: Found }>) => {
      waiting.get(data.id)?.answer(data.found)
      waiting.delete(data.id)
    })
    worker.addEventListener('error', () => {
      worker = null
      for (const { counts, answer } of waiting.values()) answer(changePointOf(counts))
      waiting.clear()
    })
  } catch {
    worker = null
  }
  return worker
}
