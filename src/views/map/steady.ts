/** Marks in an order that holds while a gesture is on. */
import { useEffect, useMemo, useRef } from 'react'
import { useInGesture } from '../../filter/store'

/**
 * The marks as they come; in a gesture those that were there keep their order, and new ones follow.
 * What lies above is not a matter of the order: only keys go by it, and moving an element among
 * its siblings costs the browser more than drawing it.
 */
export function useSteadyOrder<T extends { id: string }>(marks: readonly T[]): readonly T[] {
  const inGesture = useInGesture()
  const before = useRef<readonly T[]>([])
  const ordered = useMemo(
    () => (inGesture ? inOrderOf(before.current, marks) : marks),
    [inGesture, marks],
  )
  useEffect(() => {
    before.current = ordered
  }, [ordered])
  return ordered
}

/** The marks in the order of those before, with the new ones at the end as they come. */
export function inOrderOf<T extends { id: string }>(
  before: readonly { id: string }[],
  marks: readonly T[],
): T[] {
  const left = new Map(marks.map((mark) => [mark.id, mark]))
  const kept = before.flatMap(({ id }) => {
    const mark = left.get(id)
    left.delete(id)
    return mark ?? []
  })
  return [...kept, ...left.values()]
}
