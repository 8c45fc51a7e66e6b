/** Marks that hold while a gesture is on: their order, and what they look like where no eye sees more. */
import { useEffect, useMemo, useRef } from 'react'
import { useInGesture } from '../../filter/store'
import type { TargetMark } from './marks'
import type { Stood } from './scene'

type Mark = Stood<TargetMark>

/**
 * The marks as they come; in a gesture those that were there keep their order, new ones follow, and
 * a mark that would look as before stays the very one. What lies above is not a matter of the order:
 * only keys go by it, and moving an element among its siblings costs the browser more than drawing it.
 */
export function useSteadyMarks(marks: readonly Mark[]): readonly Mark[] {
  const inGesture = useInGesture()
  const before = useRef<readonly Mark[]>([])
  const held = useMemo(
    () => (inGesture ? heldBy(before.current, marks) : marks),
    [inGesture, marks],
  )
  useEffect(() => {
    before.current = held
  }, [held])
  return held
}

/** The marks in the order of those before, with the new ones at the end as they come. */
export function heldBy(before: readonly Mark[], marks: readonly Mark[]): Mark[] {
  const left = new Map(marks.map((mark) => [mark.id, mark]))
  const kept = before.flatMap((old) => {
    const mark = left.get(old.id)
    left.delete(old.id)
    if (!mark) return []
    return looksAs(old, mark) ? old : mark
  })
  return [...kept, ...left.values()]
}

/** Less than this is not seen of what moves, px. */
const UNSEEN = 0.5

/** Whether no edge of a mark lies elsewhere by half a pixel. Its number may differ. */
function looksAs(before: Mark, now: Mark): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < UNSEEN
  const ends = endsOf(now)
  return (
    before.place === now.place &&
    (before.cluster === undefined) === (now.cluster === undefined) &&
    near(before.r, now.r) &&
    near(before.x, now.x) &&
    near(before.y, now.y) &&
    near(before.off.x, now.off.x) &&
    near(before.off.y, now.off.y) &&
    before.slices.length === now.slices.length &&
    endsOf(before).every(
      (end, index) =>
        before.slices[index]?.key === now.slices[index]?.key &&
        near(end * before.r, (ends[index] as number) * before.r),
    )
  )
}

/** Where each slice ends, radians from where the first begins. */
function endsOf({ slices, amount }: Mark): number[] {
  let turned = 0
  return slices.map((slice) => {
    turned += slice.amount
    return (turned / amount) * 2 * Math.PI
  })
}
