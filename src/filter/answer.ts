/** An engine's answers in React: shown at once where they are there, else the last one until then. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Asking } from '../engine/summary'

export interface Answered<T> {
  /** Undefined until the first answer; while a newer one is awaited, the one before. */
  value: T | undefined
  pending: boolean
}

interface Question<T> {
  /** Later questions have higher numbers. */
  number: number
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
 * that is there at once is given in the same render. One that comes although it was aborted is
 * shown until the newer one is there: in a drag, better late than none. Throws in rendering what
 * the engine threw.
 */
export function useAnswer<T>(ask: (asking: Asking) => Answer<T>): Answered<T> {
  const question = useMemo(() => begin(ask), [ask])
  const [settled, setSettled] = useState<Settled<T> | null>(null)
  const last = useRef<{ number: number; value: T | undefined }>({ number: -1, value: undefined })
  useEffect(
    function follow() {
      // A question that was aborted by an unmount, and is mounted again, is asked again.
      const live = question.stop.signal.aborted ? begin(ask) : question
      const { number, answer, stop } = live
      const arrived = (value: T) => {
        if (number < last.current.number) return
        last.current = { number, value }
        if (answer instanceof Promise) setSettled({ of: question, value })
      }
      if (answer instanceof Promise)
        answer.then(arrived, (error: unknown) => {
          if (!stop.signal.aborted) setSettled({ of: question, error })
        })
      else arrived(answer)
      return () => {
        if (answer instanceof Promise) stop.abort()
      }
    },
    [question, ask],
  )
  if (!(question.answer instanceof Promise)) return { value: question.answer, pending: false }
  if (settled?.of !== question) return { value: last.current.value, pending: true }
  if ('error' in settled) throw settled.error
  return { value: settled.value, pending: false }
}

let asked = 0

function begin<T>(ask: (asking: Asking) => Answer<T>): Question<T> {
  const stop = new AbortController()
  const answer = ask({ signal: stop.signal })
  // Rejections are told where the answer is followed; nobody follows a render that is thrown away.
  if (answer instanceof Promise) answer.catch(() => {})
  return { number: asked++, stop, answer }
}
