/** Puts a file together piece by piece, so that the page stays alive meanwhile. */

/** Longest stretch of work between two breaths of the page, ms. */
const SLICE = 12

interface Collecting {
  signal?: AbortSignal
  /** Called with the number of pieces made so far, after each breath. */
  onProgress?: (pieces: number) => void
}

/** The pieces as one file. Rejects with the signal's reason once it is aborted. */
export async function collect(
  pieces: AsyncIterable<string>,
  type: string,
  { signal, onProgress }: Collecting = {},
): Promise<Blob> {
  const encoder = new TextEncoder()
  const parts: BlobPart[] = []
  let count = 0
  let since = performance.now()
  for await (const piece of pieces) {
    signal?.throwIfAborted()
    parts.push(encoder.encode(piece))
    count++
    if (performance.now() - since < SLICE) continue
    onProgress?.(count)
    await breath()
    since = performance.now()
  }
  signal?.throwIfAborted()
  return new Blob(parts, { type })
}

/** Lets the page draw and take input. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve))
