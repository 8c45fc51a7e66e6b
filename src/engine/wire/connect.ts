/** The page's end of an engine that runs elsewhere: the same questions, answered later. */
import { type Dataset, datasetOfTables } from '../../dataset/dataset'
import type { Asking, Engine, RawSummary } from '../summary'
import { directoryOf, summaryOf } from '../tallies'
import type { Asked, Hello, Method, Port, Told } from './messages'

interface Waiting {
  answer: (value: unknown) => void
  fail: (error: Error) => void
  onProgress: Asking['onProgress']
}

export interface Connected {
  dataset: Dataset
  engine: Engine
}

/**
 * The engine at the other end, and the tables of its dataset. `close` is called when the engine is
 * given up: end the worker there. Questions that still wait are then rejected.
 */
export function connectEngine(port: Port, close: () => void): Promise<Connected> {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let isClosed = false

  function ask<T>(method: Method, args: readonly unknown[], asking: Asking = {}): Promise<T> {
    const { signal, onProgress } = asking
    if (isClosed) return Promise.reject(new Error('The dataset has been closed'))
    if (signal?.aborted) return Promise.reject(signal.reason as Error)
    const id = count++
    return new Promise<T>((answer, fail) => {
      waiting.set(id, { answer: answer as Waiting['answer'], fail, onProgress })
      post({ id, method, args })
      // What has been begun is answered all the same: better an old answer than none in a drag.
      signal?.addEventListener('abort', () => waiting.has(id) && post({ id, cancel: true }), {
        once: true,
      })
    })
  }

  const post = (asked: Asked) => port.postMessage(asked, [])

  return new Promise((opened) => {
    const onMessage = ({ data }: { data: unknown }) => {
      const told = data as Told
      if ('hello' in told) {
        opened(open(told.hello))
        return
      }
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
    port.addEventListener('message', onMessage)
    port.start?.()

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
        close() {
          isClosed = true
          port.removeEventListener('message', onMessage)
          for (const { fail } of waiting.values()) fail(new Error('The dataset has been closed'))
          waiting.clear()
          close()
        },
      }
      return { dataset: datasetOfTables(head, tables, extent), engine }
    }
  })
}
