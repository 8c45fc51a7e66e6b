/**
 * Turns among the frames of the page: whoever waits is called in a frame of its own share, so that
 * costly work of several is never done in the same frame. The clock runs only while somebody waits.
 */

export interface Turn {
  /** Its turn comes once in so many frames, */
  every: number
  /** at this place among them. */
  at: number
}

type Waiting = Turn & { call: () => void }

const waiting = new Set<Waiting>()
let frame = 0
let running = 0

/** Calls once, in the next frame whose turn it is; the result takes the wish back. */
export function awaitTurn({ every, at }: Turn, call: () => void): () => void {
  const wish = { every, at, call }
  waiting.add(wish)
  if (running === 0) running = requestAnimationFrame(pass)
  return () => {
    waiting.delete(wish)
  }
}

function pass() {
  frame++
  for (const wish of [...waiting]) {
    if (frame % wish.every !== wish.at) continue
    waiting.delete(wish)
    wish.call()
  }
  running = waiting.size > 0 ? requestAnimationFrame(pass) : 0
}
