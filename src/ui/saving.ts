/** A file that is being made: how far it is, how to stop it, and what came of it. */
import { useEffect, useRef, useState } from 'react'

export interface Job {
  signal: AbortSignal
  /** 0 to 1. */
  onProgress: (share: number) => void
}

export type SavingState =
  | { kind: 'idle' }
  /** `share` is null for the first moments, in which nothing is said of it. */
  | { kind: 'running'; share: number | null }
  | { kind: 'saved'; name: string }
  | { kind: 'failed'; message: string }

/** From when on a running job shows how far it is, ms. */
const QUIET_FOR = 500

/**
 * `run(make)` makes a file, of which `make` gives the name; null where there is none to be made
 * after all. A second run stops the first.
 */
export function useSaving(what: string) {
  const [state, setState] = useState<SavingState>({ kind: 'idle' })
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const run = async (make: (job: Job) => Promise<string | null>) => {
    stop.current?.abort()
    const abort = new AbortController()
    stop.current = abort
    const began = performance.now()
    let told = -1
    setState({ kind: 'running', share: null })
    const onProgress = (share: number) => {
      const percent = Math.floor(share * 100)
      if (abort.signal.aborted || performance.now() - began < QUIET_FOR || percent === told) return
      told = percent
      setState({ kind: 'running', share })
    }
    const end = (next: SavingState) => {
      if (stop.current === abort) setState(next)
    }
    try {
      const name = await make({ signal: abort.signal, onProgress })
      end(name === null || abort.signal.aborted ? { kind: 'idle' } : { kind: 'saved', name })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      end(
        abort.signal.aborted
          ? { kind: 'idle' }
          : { kind: 'failed', message: `${what} was not saved. ${message}` },
      )
    }
  }
  return {
    state,
    run,
    cancel: () => stop.current?.abort(),
    dismiss: () => setState({ kind: 'idle' }),
  }
}
