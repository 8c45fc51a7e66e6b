/**
 * A feed from a thread of its own: finding where rows and fields lie takes about as long as reading
 * what they say.
 */
import type { RowsPiece } from '../../../../dataset/import/rows'
import { type Fed, type Feed, feedHere } from './feed'

/** The files, and then a word for each piece that was taken. */
export type Asked = readonly Fed[] | 'took'

/** In the order of the files; `end` comes behind the last piece of each, the digest behind all. */
export type Told =
  | { piece: RowsPiece; read: number }
  | { end: number }
  | { sha256: string }
  | { error: string }

export interface Thread {
  postMessage(asked: Asked): void
  terminate(): void
  onmessage: ((event: MessageEvent<Told>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/**
 * Resolves with the thread's first word. In the calling thread where it can start no other, or where the
 * other's code does not come. Whoever takes pieces is told where the thread dies.
 */
export async function feedApart(
  files: readonly Fed[],
  start: () => Thread = startThread,
): Promise<Feed> {
  const heard = await heardFrom(files, start)
  return heard === null ? feedHere(files) : feedOf(heard)
}

interface Heard {
  thread: Thread
  next(): Promise<Told>
}

/** A thread that has said its first word; null where none does. */
async function heardFrom(files: readonly Fed[], start: () => Thread): Promise<Heard | null> {
  let thread: Thread
  try {
    thread = start()
  } catch {
    return null
  }
  const heard: Told[] = []
  let hear: () => void = () => {}
  let hasCode = true
  thread.onmessage = ({ data }) => {
    heard.push(data)
    hear()
  }
  thread.onerror = (event: Partial<ErrorEvent>) => {
    event.preventDefault?.()
    // Without a message it is the thread's code that did not come.
    hasCode = event.message !== undefined
    heard.push({ error: event.message || 'the part that reads files stopped' })
    hear()
  }
  thread.postMessage(files)
  const come = async () => {
    while (heard.length === 0)
      await new Promise<void>((resolve) => {
        hear = resolve
      })
  }
  await come()
  if (!hasCode) return null
  return {
    thread,
    async next() {
      await come()
      return heard.shift() as Told
    },
  }
}

function feedOf({ thread, next }: Heard): Feed {
  let read = 0
  async function take(): Promise<Exclude<Told, { error: string }>> {
    const told = await next()
    if (!('error' in told)) return told
    thread.terminate()
    throw new Error(told.error)
  }
  return {
    pieces: () =>
      new ReadableStream({
        async pull(control) {
          const told = await take()
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
      const told = await take()
      thread.terminate()
      if (!('sha256' in told)) throw new Error('the files were not read to their end')
      return told.sha256
    },
  }
}

const startThread = (): Thread =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread
