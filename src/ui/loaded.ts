/** What is fetched once and kept: its state while it comes, when it is there, and when it failed. */
import { useCallback, useEffect, useState } from 'react'

export interface Loaded<T> {
  data: T | undefined
  /** Why the last attempt failed; null while there is none, and while it is tried again. */
  error: Error | null
  retry: () => void
}

interface State {
  key: string
  error?: Error
}

/** By key, for as long as the page is open. */
const kept = new Map<string, unknown>()

/**
 * Loads what `key` (its address) stands for, unless it was loaded before. A failure is told at once
 * rather than tried again out of sight. `load` need not be memoised: the key decides.
 */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<State>({ key })
  const retry = useCallback(() => {
    setState({ key })
    setAttempt((count) => count + 1)
  }, [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is loaded
  useEffect(
    function begin() {
      if (kept.has(key)) return
      const stop = new AbortController()
      load(stop.signal).then(
        (data) => {
          kept.set(key, data)
          if (!stop.signal.aborted) setState({ key })
        },
        (error: Error) => {
          if (!stop.signal.aborted) setState({ key, error })
        },
      )
      return () => stop.abort()
    },
    [key, attempt],
  )
  const error = state.key === key ? (state.error ?? null) : null
  return { data: kept.get(key) as T | undefined, error, retry }
}
