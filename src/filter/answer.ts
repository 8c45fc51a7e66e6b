/** An engine's answers in React: shown at once where they are there, else the last one until then. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Asking } from '../engine/summary'

export interface Answered<T> {
  /** Undefined until the first answer; while a newer one is awaited, the one before. */
  value: T | undefined
  pending: boolean
}

interface Question<T> {
  stop: AbortController
  answer: Answer<T>
}

interface Settled<T> {
  of: Question<T>
  value?: T
  error?: unknown
}

/**
 * Asks when `ask` changes, which must be memoised; what was asked before is aborted. An answer
 * that is there at once is given in the same render. Throws in rendering what the engine threw.
 */
export function useAnswer<T>(ask: (asking: Asking) => Answer<T>): Answered<T> {
  const question = useMemo(() => begin(ask), [ask])
  const [settled, setSettled] = useState<Settled<T> | null>(null)
  const last = useRef<T>(undefined)
  useEffect(
    function follow() {
      // A question that was aborted by an unmount, and is mounted again, is asked again.
      const { answer, stop } = question.stop.signal.aborted ? begin(ask) : question
      const settle = (result: Omit<Settled<T>, 'of'>) => {
        if (stop.signal.aborted) return
        if ('value' in result) last.current = result.value
        setSettled({ of: question, ...result })
      }
      if (answer instanceof Promise)
        answer.then(
          (value) => settle({ value }),
          (error: unknown) => settle({ error }),
        )
      else last.current = answer
      return () => stop.abort()
    },
    [question, ask],
  )
  if (!(question.answer instanceof Promise)) return { value: question.answer, pending: false }
  if (settled?.of !== question) return { value: last.current, pending: true }
  if ('error' in settled) throw settled.error
  return { value: settled.value, pending: false }
}

function begin<T>(ask: (asking: Asking) => Answer<T>): Question<T> {
  const stop = new AbortController()
  const answer = ask({ signal: stop.signal })
  // Rejections are told where the answer is followed; nobody follows a render that is thrown away.
  if (answer instanceof Promise) answer.catch(() => {})
  return { stop, answer }
}
