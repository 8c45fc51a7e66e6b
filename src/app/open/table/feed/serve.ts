/** The reading end of a feed: a few pieces ahead of whoever takes them. */
import type { Asked, Told } from './apart'
import { type Fed, feedHere } from './feed'

/** So many pieces may lie ready: a taker that gets no processor must not be buried. */
export const MOST_READY = 8

export interface Taker {
  postMessage(told: Told, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<Asked>) => void) | null
}

/** Feeds the files that it is asked for first. */
export function serveFeed(taker: Taker) {
  let ready = 0
  let goOn: () => void = () => {}
  const tell = (told: Told, transfer: Transferable[] = []) => taker.postMessage(told, transfer)

  async function feed(files: readonly Fed[]) {
    const here = await feedHere(files)
    for (const at of files.keys()) {
      const pieces = here.pieces(at).getReader()
      for (;;) {
        const { done, value } = await pieces.read()
        if (done) break
        ready += 1
        const { bytes, rows } = value
        const buffers = bytes === null ? [rows.buffer] : [rows.buffer, bytes.buffer]
        tell({ piece: value, read: here.read }, buffers as ArrayBuffer[])
        while (ready >= MOST_READY)
          await new Promise<void>((resolve) => {
            goOn = resolve
          })
      }
      tell({ end: at })
    }
    tell({ sha256: await here.sha256() })
  }

  taker.onmessage = ({ data }) => {
    if (data === 'took') {
      ready -= 1
      goOn()
    } else
      feed(data).catch((error: unknown) =>
        tell({ error: error instanceof Error ? error.message : String(error) }),
      )
  }
}
