/** Runs the importing worker: tells progress, ends it at once on Cancel, connects the page to what it made. */

import type { FaultReport } from '../../../dataset/import/faults'
import { type Connected, connectEngine } from '../../../engine/wire/connect'
import { watchSilence } from '../../../engine/wire/watch'
import { formatCount } from '../../../ui/format'
import { type Desk, OpenError } from '../handler'
import { unreadable } from '../start'
import type { Job, Told } from './job'
import { nothingIn } from './nothing'

export interface Read extends Connected {
  report: FaultReport
}

/** Resolves with null where it was given up. Rejects with an `OpenError`. */
export function readTables(job: Job, desk: Desk): Promise<Read | null> {
  const size = job.files.reduce((sum, { file }) => sum + file.size, 0)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const began = performance.now()
  let hasBegun = false
  // It tells of its progress all the time: there is nothing to ask for.
  let giveUp = () => {}
  const watch = watchSilence(
    () => {},
    () => giveUp(),
  )
  return new Promise<Read | null>((resolve, reject) => {
    desk.signal.addEventListener('abort', () => {
      worker.terminate()
      resolve(null)
    })
    const refuse = (reason: string | undefined) =>
      reject(
        new OpenError(
          hasBegun
            ? `“${job.name}” was not read to its end: the part of this page that reads tables stopped, most often because memory ran short. Close other pages and open it again, or open a part of it.`
            : `“${job.name}” could not be read: the part of this page that reads tables did not start. Reload the page and try again.`,
          reason ? [reason] : [],
        ),
      )
    giveUp = () => refuse('it gives no sign of life')
    watch.start()
    const died = (event: Event & { message?: string }) => {
      event.preventDefault()
      refuse(event.message)
    }
    worker.onerror = died
    worker.onmessageerror = died
    worker.onmessage = ({ data: told }: MessageEvent<Told>) => {
      hasBegun = true
      watch.start()
      if (told.kind === 'progress') {
        const seconds = (performance.now() - began) / 1000
        desk.progress({
          share: told.read / size,
          words: `${formatCount(told.rows)} rows · ${megabytes(told.read)} of ${megabytes(size)} MB · ${formatCount(Math.round(told.rows / Math.max(seconds, 0.001)))} rows/s`,
        })
      } else if (told.kind === 'done') {
        const { report } = told
        watch.stop()
        // From now on it is the engine that speaks.
        worker.onmessage = null
        worker.onerror = null
        worker.onmessageerror = null
        connectEngine(worker, () => worker.terminate()).then(
          (connected) => resolve({ ...connected, report }),
          ({ message }: Error) => refuse(message),
        )
      } else if (told.kind === 'nothing') {
        reject(nothingIn(job.name, told.report))
      } else {
        reject(
          new OpenError(
            told.memory
              ? `“${job.name}” is too large for the memory that this browser has left. Close other pages, or export a part of the data and open that.`
              : unreadable(
                  job.name,
                  job.files.some(({ gzip }) => gzip),
                ),
            [told.message],
          ),
        )
      }
    }
    worker.postMessage(job)
  })
    .catch((error) => {
      worker.terminate()
      throw error
    })
    .finally(watch.stop)
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
