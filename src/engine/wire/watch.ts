/** Notices that the other end of a wire has died without a word, as a worker does that the system ends. */

/**
 * So long, in ms, it may say nothing while something waits for it. Then it is asked whether it is
 * there, and has as long again: a page that slept wakes to timers that are over.
 */
export const PATIENCE = 30_000

export interface Watch {
  /** Counts the silence from now on. */
  start(): void
  stop(): void
}

/** `ping` asks for a sign of life; `onSilence` is called where none comes. */
export function watchSilence(ping: () => void, onSilence: () => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  return {
    start() {
      stop()
      timer = setTimeout(() => {
        ping()
        timer = setTimeout(onSilence, PATIENCE)
      }, PATIENCE)
    },
    stop,
  }
}
