/** For what is out of sight: it rests while a gesture is on, and follows when there is time. */
import { useDeferredValue, useState } from 'react'
import { useInGesture } from './store'

/**
 * The value of the last render at rest. At rest, too, it comes in a render of its own, which what is
 * in sight need not wait for.
 */
export function useRested<T>(value: T): T {
  const inGesture = useInGesture()
  const [kept, keep] = useState(value)
  if (!inGesture && kept !== value) keep(value)
  return useDeferredValue(inGesture ? kept : value)
}
