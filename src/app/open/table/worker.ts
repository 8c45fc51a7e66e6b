/** Reads tables, builds columns and answers for them, all off the page's thread. */
import { createColumnEngine } from '../../../engine/engine'
import type { Port } from '../../../engine/wire/messages'
import { serveEngine } from '../../../engine/wire/serve'
import { buildTables } from './build'
import { feedApart } from './feed/apart'
import type { Job, Told } from './job'

const page = self as unknown as {
  postMessage(told: Told, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<Job>) => void) | null
}

/** How often the page hears of progress, in ms. */
const BREATH = 100

page.onmessage = async ({ data: job }) => {
  // Whatever comes after the job is a question for the engine.
  page.onmessage = null
  try {
    await run(job)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    page.postMessage({
      kind: 'failed',
      message,
      memory: error instanceof RangeError || /allocation|out of memory/i.test(message),
    })
  }
}

async function run(job: Job) {
  let told = 0
  const onProgress = (rows: number, bytes: number, read: number) => {
    if (performance.now() - told < BREATH) return
    told = performance.now()
    page.postMessage({ kind: 'progress', rows, bytes, read })
  }
  const { report, built } = await buildTables(job, onProgress, feedApart)
  if (built === null) {
    page.postMessage({ kind: 'nothing', report })
    return
  }
  page.postMessage({ kind: 'done', report })
  serveEngine(createColumnEngine(built.set, built.reader), built.set, self as unknown as Port)
}
