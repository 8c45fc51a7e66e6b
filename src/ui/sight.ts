/** Which rows of a list are scrolled out of sight: what they show can wait. */
import { type RefCallback, useCallback, useState } from 'react'

type Tell = (away: boolean) => void

const tellers = new WeakMap<Element, Tell>()
/** One for all rows; made when the first is watched. */
let observer: IntersectionObserver | null = null

/** Whether the element that is given the ref is out of sight; until that is known, it is in sight. */
export function useAway<T extends Element>(): [RefCallback<T>, boolean] {
  const [away, setAway] = useState(false)
  const ref = useCallback((element: T | null) => {
    if (!element) return
    observer ??= new IntersectionObserver(tell)
    tellers.set(element, setAway)
    observer.observe(element)
    return () => observer?.unobserve(element)
  }, [])
  return [ref, away]
}

function tell(entries: readonly IntersectionObserverEntry[]) {
  for (const { target, isIntersecting } of entries) tellers.get(target)?.(!isIntersecting)
}
