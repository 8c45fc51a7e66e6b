/** The page's end of an engine that runs elsewhere: the same questions, answered later. */
import { type Dataset, datasetOfTables } from '../../dataset/dataset'
import type { Asking, Engine, RawSummary } from '../summary'
import { directoryOf, summaryOf } from '../tallies'
import type { Asked, Hello, Method, Port, Told } from './messages'
import { watchSilence } from './watch'

interface Waiting {
  answer: (value: unknown) => void
  fail: (error: Error) => void
  onProgress: Asking['onProgress']
}

export interface Connected {
  dataset: Dataset
  engine: Engine
  /** Resolves with the reason where the other end stops answering; never where the engine is closed. */
  lost: Promise<string>
}

/**
 * The engine at the other end, and the tables of its dataset. `close` is called when the engine is
 * given up: end the worker there. Questions that still wait, and all later ones, are then rejected;
 * so they are where the other end stops answering. Rejects where it does so before its first word.
 */
export function connectEngine(port: Port, close: () => void): Promise<Connected> {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let isOpen = false
  /** Why nothing is answered any more. */
  let ended: Error | null = null
  let tellLost: (reason: string) => void
  const lost = new Promise<string>((resolve) => {
    tellLost = resolve
  })
  let opened: (connected: Connected) => void
  let refused: (error: Error) => void

  const post = (asked: Asked) => port.postMessage(asked, [])
  const watch = watchSilence(
    () => post({ ping: true }),
    () => lose('it gives no sign of life'),
  )

  function ask<T>(method: Method, args: readonly unknown[], asking: Asking = {}): Promise<T> {
    const { signal, onProgress } = asking
    if (ended) return Promise.reject(ended)
    if (signal?.aborted) return Promise.reject(signal.reason as Error)
    const id = count++
    return new Promise<T>((answer, fail) => {
      waiting.set(id, { answer: answer as Waiting['answer'], fail, onProgress })
      if (waiting.size === 1) watch.start()
      post({ id, method, args })
      // What has been begun is answered all the same: better an old answer than none in a drag.
      signal?.addEventListener('abort', () => waiting.has(id) && post({ id, cancel: true }), {
        once: true,
      })
    })
  }

  function onMessage({ data }: { data: unknown }) {
    const told = data as Told
    if ('hello' in told) {
      isOpen = true
      opened(open(told.hello))
    } else if ('id' in told) take(told)
    if (isOpen && waiting.size === 0) watch.stop()
    else watch.start()
  }

  function take(told: Extract<Told, { id: number }>) {
    const one = waiting.get(told.id)
    if (!one) return
    if ('progress' in told) {
      one.onProgress?.(told.progress)
      return
    }
    waiting.delete(told.id)
    if ('error' in told) one.fail(Object.assign(new Error(told.error.message), told.error))
    else one.answer(told.value)
  }

  /** A fault that nobody caught there, or an answer that cannot be read: some question stays open. */
  function onFault(event: { data: unknown; message?: string; preventDefault?: () => void }) {
    // It is told here: no news for the console.
    event.preventDefault?.()
    lose(event.message || 'it gives no reason')
  }

  function lose(reason: string) {
    if (ended) return
    // Told first, so that what asks is gone before it hears that nothing is answered.
    tellLost(reason)
    end(new Error(`The dataset does not answer any more (${reason}). Open its file again.`))
  }

  function end(why: Error) {
    if (ended) return
    ended = why
    watch.stop()
    port.removeEventListener('message', onMessage)
    port.removeEventListener('error', onFault)
    port.removeEventListener('messageerror', onFault)
    if (!isOpen) refused(why)
    for (const { fail } of waiting.values()) fail(why)
    waiting.clear()
    close()
  }

  function open({ head, tables, extent, meta, keys }: Hello): Connected {
    const directory = directoryOf(keys)
    const engine: Engine = {
      extent,
      meta,
      summarize: (question, asking) =>
        ask<RawSummary>('summarize', [question], asking).then((raw) => summaryOf(raw, directory)),
      select: (filter, asking) => ask('select', [filter], asking),
      list: (filter, asking) => ask('list', [filter], asking),
      strikes: (rows, asking) => ask('strikes', [Uint32Array.from(rows)], asking),
      find: (ids, asking) => ask('find', [ids], asking),
      nearby: (id, most, asking) => ask('nearby', [id, most], asking),
      series: (filter, measure, by, asking) => ask('series', [filter, measure, by], asking),
      newest: (filter, asking) => ask('newest', [filter], asking),
      search: (query, asking) => ask('search', [query], asking),
      close: () => end(new Error('The dataset has been closed')),
    }
    return { dataset: datasetOfTables(head, tables, extent), engine, lost }
  }

  return new Promise((resolve, reject) => {
    opened = resolve
    refused = reject
    port.addEventListener('message', onMessage)
    port.addEventListener('error', onFault)
    port.addEventListener('messageerror', onFault)
    port.start?.()
    watch.start()
  })
}
