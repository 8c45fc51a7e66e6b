/** A file that is being made: how far it is, how to stop it, and what came of it. */
import { useEffect, useRef, useState } from 'react'

export interface Job {
  signal: AbortSignal
  /** 0 to 1. */
  onProgress: (share: number) => void
}

export type SavingState =
  | { kind: 'idle' }
  /** `slow` once it takes long enough to be worth a word; `share` is null where nobody knows it. */
  | { kind: 'running'; slow: boolean; share: number | null }
  | { kind: 'done'; words: string }
  | { kind: 'failed'; message: string }

/** What takes no longer needs no word, ms. */
const QUIET_FOR = 500

/**
 * `run(make)` makes a file, of which `make` gives the name; null where there is none to be made
 * after all. `words` says what came of it. A second run stops the first.
 */
export function useSaving(what: string) {
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const run = async (
    make: (job: Job) => Promise<string | null>,
    words = (name: string) => `Saved ${name}`,
  ) => {
    stop.current?.abort()
    const abort = new AbortController()
    stop.current = abort
    let [slow, share]: [boolean, number | null] = [false, null]
    const tell = (next: SavingState) => {
      if (stop.current === abort) setState(next)
    }
    tell({ kind: 'running', slow, share })
    const patience = setTimeout(() => {
      slow = true
      tell({ kind: 'running', slow, share })
    }, QUIET_FOR)
    const onProgress = (done: number) => {
      const percent = Math.floor(done * 100) / 100
      if (abort.signal.aborted || percent === share) return
      share = percent
      if (slow) tell({ kind: 'running', slow, share })
    }
    try {
      const name = await make({ signal: abort.signal, onProgress })
      const stopped = name === null || abort.signal.aborted
      tell(stopped ? { kind: 'idle' } : { kind: 'done', words: words(name) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      tell(
        abort.signal.aborted
          ? { kind: 'idle' }
          : { kind: 'failed', message: `${what} was not saved. ${message}` },
      )
    } finally {
      clearTimeout(patience)
    }
  }
  return {
    state,
    run,
    cancel: () => {
      stop.current?.abort()
      setState({ kind: 'idle' })
    },
    dismiss: () => setState({ kind: 'idle' }),
  }
}
