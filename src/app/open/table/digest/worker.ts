/** Works out the digest of the bytes that it is sent; every message is answered. */
import { createDigest } from '../../../../dataset/import/digest'
import type { Asked } from './apart'

const digest = createDigest()
const asker = self as unknown as {
  postMessage(answer: string | null): void
  onmessage: ((event: MessageEvent<Asked>) => void) | null
}

asker.onmessage = ({ data }) => {
  if (data !== 'end') digest.update(data)
  asker.postMessage(data === 'end' ? digest.hex() : null)
}
