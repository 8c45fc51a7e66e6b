/** Copying to the clipboard, with what became of it: browsers may refuse. */
import { useEffect, useState } from 'react'

export type CopyState = 'idle' | 'copied' | 'refused'

/** How long "copied" is said, ms. */
const SAID_FOR = 3000

/**
 * `copy(text)` tries the clipboard. `state` is `copied` for some seconds, or `refused` until the
 * next try or `reset`: the caller then offers the text for copying by hand.
 */
export function useCopy() {
  const [state, setState] = useState<CopyState>('idle')
  useEffect(
    function settle() {
      if (state !== 'copied') return
      const timer = setTimeout(() => setState('idle'), SAID_FOR)
      return () => clearTimeout(timer)
    },
    [state],
  )
  const copy = async (text: string): Promise<CopyState> => {
    let outcome: CopyState = 'copied'
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // No clipboard on an insecure page, or the user said no.
      outcome = 'refused'
    }
    setState(outcome)
    return outcome
  }
  return { state, copy, reset: () => setState('idle') }
}
