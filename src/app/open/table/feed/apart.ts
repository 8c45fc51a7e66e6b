/**
 * A feed from a thread of its own. Reading and the digest take a third as long as reading the rows;
 * and a thread that parses does not see meanwhile that the next bytes are there.
 */
import { type Fed, type Feed, feedHere } from './feed'

/** The files, and then a word for each piece that was taken. */
export type Asked = readonly Fed[] | 'took'

/** In the order of the files; `end` comes behind the last piece of each, the digest behind all. */
export type Told =
  | { piece: Uint8Array; read: number }
  | { end: number }
  | { sha256: string }
  | { error: string }

export interface Thread {
  postMessage(asked: Asked): void
  terminate(): void
  onmessage: ((event: MessageEvent<Told>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** In the calling thread where it can start no other. Whoever takes bytes is told where the thread dies. */
export function feedApart(files: readonly Fed[], start: () => Thread = startThread): Feed {
  let thread: Thread
  try {
    thread = start()
  } catch {
    return feedHere(files)
  }
  const heard: Told[] = []
  let hear: () => void = () => {}
  let read = 0

  const take = (told: Told) => {
    heard.push(told)
    hear()
  }
  thread.onmessage = ({ data }) => take(data)
  thread.onerror = (event) => {
    event.preventDefault()
    take({ error: event.message || 'the part that reads files stopped' })
  }
  thread.postMessage(files)

  async function next(): Promise<Exclude<Told, { error: string }>> {
    while (heard.length === 0)
      await new Promise<void>((resolve) => {
        hear = resolve
      })
    const told = heard.shift() as Told
    if (!('error' in told)) return told
    thread.terminate()
    throw new Error(told.error)
  }

  return {
    bytes: () =>
      new ReadableStream({
        async pull(control) {
          const told = await next()
          if (!('piece' in told)) {
            control.close()
            return
          }
          read = told.read
          thread.postMessage('took')
          control.enqueue(told.piece)
        },
      }),
    get read() {
      return read
    },
    async sha256() {
      const told = await next()
      thread.terminate()
      if (!('sha256' in told)) throw new Error('the files were not read to their end')
      return told.sha256
    },
  }
}

const startThread = (): Thread =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread
