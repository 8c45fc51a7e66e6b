/** Reads files, unpacks them and works out their digest, a few pieces ahead of whoever takes them. */
import type { Asked, Told } from './apart'
import { feedHere } from './feed'

/** So many pieces may lie ready: a taker that gets no processor must not be buried. */
const MOST_READY = 8

const taker = self as unknown as {
  postMessage(told: Told, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<Asked>) => void) | null
}

let ready = 0
let goOn: () => void = () => {}

taker.onmessage = ({ data }) => {
  if (data !== 'took') {
    feed(data).catch((error: unknown) =>
      taker.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    )
    return
  }
  ready -= 1
  goOn()
}

async function feed(files: Exclude<Asked, 'took'>) {
  const here = feedHere(files)
  for (const at of files.keys()) {
    const pieces = here.bytes(at).getReader()
    for (;;) {
      const { done, value } = await pieces.read()
      if (done) break
      ready += 1
      taker.postMessage({ piece: value, read: here.read }, [value.buffer as ArrayBuffer])
      if (ready >= MOST_READY)
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
    }
    taker.postMessage({ end: at })
  }
  taker.postMessage({ sha256: await here.sha256() })
}
