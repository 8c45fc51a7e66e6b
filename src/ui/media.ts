/** Whether a media query holds, followed as it changes. */
import { useCallback, useState, useSyncExternalStore } from 'react'

/** `query` is that of the first drawing: asked anew at each, the browser would keep one for each. */
export function useMedia(query: string): boolean {
  const [media] = useState(() => matchMedia(query))
  const subscribe = useCallback(
    (onChange: () => void) => {
      media.onchange = onChange
      return () => {
        media.onchange = null
      }
    },
    [media],
  )
  return useSyncExternalStore(subscribe, () => media.matches)
}
