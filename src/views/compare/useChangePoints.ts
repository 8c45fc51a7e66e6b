/** Change points of daily series, worked out in a worker. */
import { useEffect, useState } from 'react'
import { type ChangePoint, changePointOf } from '../../engine/statistics/changePoint'

type Changes = readonly (ChangePoint | null)[]
type Answer = (changes: Changes) => void

let worker: Worker | null | undefined
let asked = 0
const waiting = new Map<number, { series: readonly Float64Array[]; answer: Answer }>()

/** Null where the browser gives no worker (a page opened as a file, a strict host). */
function theWorker(): Worker | null {
  if (worker !== undefined) return worker
  try {
    worker = new Worker(new URL('./changeWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ id: number; changes: Changes }>) => {
        waiting.get(data.id)?.answer(data.changes)
        waiting.delete(data.id)
      },
    )
    worker.addEventListener('error', () => {
      worker = null
      for (const { series, answer } of waiting.values()) answer(readHere(series))
      waiting.clear()
    })
  } catch {
    worker = null
  }
  return worker
}

const readHere = (series: readonly Float64Array[]): Changes =>
  series.map((counts) => changePointOf(counts))

/** Gives the answer once; the function returned withdraws the question. */
function ask(series: readonly Float64Array[], answer: Answer): () => void {
  const id = asked++
  const there = theWorker()
  if (!there) {
    const timer = setTimeout(() => answer(readHere(series)))
    return () => clearTimeout(timer)
  }
  waiting.set(id, { series, answer })
  there.postMessage({ id, series })
  return () => waiting.delete(id)
}

/** Of each series (the array must be memoised) its change point; null while it is worked out. */
export function useChangePoints(series: readonly Float64Array[]): Changes | null {
  const [known, setKnown] = useState<{ series: readonly Float64Array[]; changes: Changes } | null>(
    null,
  )
  useEffect(
    function readChanges() {
      return ask(series, (changes) => setKnown({ series, changes }))
    },
    [series],
  )
  return known?.series === series ? known.changes : null
}
