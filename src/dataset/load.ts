/** The dataset from its address, or an error that says to people what happened and what to do. */
import type { Compiled } from '../model/record'
import { datasetFrom, type HeldDataset } from './dataset'
import { CUT_SHORT, DatasetError, type DatasetErrorKind, httpError, OFFLINE } from './error'

export type FetchLike = (url: string, init: { signal?: AbortSignal }) => Promise<Response>

/**
 * Fetches and validates the dataset. Rejects with `DatasetError`, or the abort's own error.
 * `sha256`, of the file as it was validated when the page was built, spares the page to do so again,
 * and to fetch the code for it: only a file that is another is looked through.
 */
export async function loadDataset(
  fetchLike: FetchLike,
  url: string,
  signal?: AbortSignal,
  sha256?: string,
): Promise<HeldDataset> {
  const failAs = (kind: DatasetErrorKind, message: string) => (cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new DatasetError(kind, message, [], { cause })
  }
  const response = await fetchLike(url, signal ? { signal } : {}).catch(failAs('offline', OFFLINE))
  if (!response.ok) throw httpError(response.status)
  const text = await response.text().catch(failAs('not-json', CUT_SHORT))
  if (sha256 !== undefined && (await sha256Of(text)) === sha256)
    return datasetFrom(JSON.parse(text) as Compiled)
  const { parseDataset } = await import('./parse')
  return parseDataset(text)
}

/** Null where the browser has no hashes: on a page that did not come over TLS. */
async function sha256Of(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
