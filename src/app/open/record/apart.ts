/** Reads a JSON dataset in a worker, so that the page answers meanwhile and Cancel works at once. */
import type { Compiled } from '../../../model/record'
import { OpenError } from '../handler'
import type { Told } from './worker'

/** Resolves with null where it was given up. Rejects with an `OpenError`. */
export async function readApart(file: File, signal: AbortSignal): Promise<Compiled | null> {
  const worker = startWorker()
  if (worker === null) return readHere(file)
  const reading = new Promise<Compiled | null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null))
    const fail = (reason: string) =>
      reject(
        new OpenError(
          `“${file.name}” was not read to its end: the part of this page that reads it stopped, most often because memory ran short. Close other pages and open it again, or open the strikes as CSV, which takes far less memory.`,
          reason === '' ? [] : [reason],
        ),
      )
    worker.onerror = (event: Partial<ErrorEvent>) => {
      event.preventDefault?.()
      // Without a message it is the worker's code that did not come.
      if (event.message === undefined) resolve(readHere(file))
      else fail(event.message)
    }
    worker.onmessageerror = () => fail('')
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('compiled' in data) resolve(data.compiled)
      else if (data.isForPeople) reject(new OpenError(data.message, data.details))
      else fail(data.message)
    }
    worker.postMessage(file)
  })
  return reading.finally(() => worker.terminate())
}

/** Null where the browser has no workers to give. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

/** In the page's own thread. */
const readHere = async (file: File) => (await import('./read')).readRecord(file)
