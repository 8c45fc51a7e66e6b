/**
 * Turns among the frames of the page: whoever waits is called in a frame of its own share, so that
 * costly work of several is never done in the same frame. The clock runs only while somebody waits,
 * and stands still for some frames once one came late: a machine that cannot keep up goes on drawing
 * what follows the hand, and what waits its turn comes less often there.
 */

export interface Turn {
  /** Its turn comes once in so many frames, */
  every: number
  /** at this place among them. */
  at: number
}

type Waiting = Turn & { call: () => void }

/** After a late frame, so many without a turn. */
const REST = 6
/** Late is what took so many times as long as the frame before it, whatever a screen's own rate. */
const LATE = 1.5

const waiting = new Set<Waiting>()
let frame = 0
let running = 0
let drawnAt = 0
let took = Number.POSITIVE_INFINITY
let rest = 0

/** Calls once, in the next frame whose turn it is; the result takes the wish back. */
export function awaitTurn({ every, at }: Turn, call: () => void): () => void {
  const wish = { every, at, call }
  waiting.add(wish)
  if (running === 0) {
    took = Number.POSITIVE_INFINITY
    running = requestAnimationFrame(pass)
  }
  return () => {
    waiting.delete(wish)
  }
}

function pass(time: number) {
  const before = took
  took = time - drawnAt
  drawnAt = time
  if (took > LATE * before) rest = REST
  if (rest > 0) rest--
  else callNext()
  running = waiting.size > 0 ? requestAnimationFrame(pass) : 0
}

function callNext() {
  frame++
  for (const wish of [...waiting]) {
    if (frame % wish.every !== wish.at) continue
    waiting.delete(wish)
    wish.call()
  }
}
