/** Answers the questions that come over a wire. One at a time; those cancelled before their turn never. */

import type { DatasetHead } from '../../model/record'
import type { Tables } from '../build'
import type { WireEngine } from '../engine'
import type { Question, RawSummary } from '../summary'
import { ABORTED, type Asked, type Hello, type Method, type Port, type Told } from './messages'

interface Waiting {
  id: number
  method: Method
  args: readonly unknown[]
}

/** `head` and `tables` are what the page names things by. Returns how to stop. */
export function serveEngine(
  engine: WireEngine,
  { head, tables }: { head: DatasetHead; tables: Tables },
  port: Port,
): () => void {
  const waiting: Waiting[] = []
  const stops = new Map<number, AbortController>()
  let isDue = false
  const tell = (told: Told, transfer: Transferable[] = []) => port.postMessage(told, transfer)

  /** After the messages that are there already, so that a cancelled question is never begun. */
  function becomeDue() {
    if (isDue || waiting.length === 0) return
    isDue = true
    setTimeout(answerNext)
  }

  function answerNext() {
    isDue = false
    const next = waiting.shift()
    if (!next) return
    const stop = new AbortController()
    stops.set(next.id, stop)
    answer(next, stop.signal)
      .catch((error: unknown) => tell({ id: next.id, error: told(error) }))
      .finally(() => {
        stops.delete(next.id)
        becomeDue()
      })
  }

  async function answer({ id, method, args }: Waiting, signal: AbortSignal) {
    const asking = { signal, onProgress: (progress: number) => tell({ id, progress }) }
    if (method === 'summarize') {
      const raw = await engine.summarizeRaw(args[0] as Question, asking)
      tell({ id, value: raw }, buffersOf(raw))
      return
    }
    const ask = engine[method] as (...args: unknown[]) => unknown
    tell({ id, value: await ask(...args, asking) })
  }

  const onMessage = ({ data }: { data: unknown }) => {
    const asked = data as Asked
    if ('ping' in asked) tell({ pong: true })
    else if ('cancel' in asked) {
      stops.get(asked.id)?.abort()
      const at = waiting.findIndex(({ id }) => id === asked.id)
      if (at < 0) return
      waiting.splice(at, 1)
      tell({ id: asked.id, error: { name: ABORTED, message: 'Nobody waits for it' } })
    } else {
      waiting.push(asked)
      becomeDue()
    }
  }
  port.addEventListener('message', onMessage)
  port.start?.()
  const { extent, meta, columns } = engine
  const { keys, actorKeys, placeKeys } = columns
  const hello: Hello = { head, tables, extent, meta, keys: { keys, actorKeys, placeKeys } }
  tell({ hello })
  return () => port.removeEventListener('message', onMessage)
}

const told = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) }

/** The parts of a summary that are copies of its own, and so can be handed over. */
function buffersOf(raw: RawSummary): Transferable[] {
  const { bins, actors, groups, sparks, places, origins, facets } = raw
  return [bins, actors, groups, sparks, places, origins, ...facets].map(
    ({ buffer }) => buffer as ArrayBuffer,
  )
}
