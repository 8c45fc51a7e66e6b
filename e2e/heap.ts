/** What a page's heap holds, weighed by a snapshot after rubbish is taken out. */
import type { Page } from '@playwright/test'

/**
 * Arguments that let a browser run scripts without compiling them to machine code. That code counts
 * as heap, and grows for as long as more of a page gets hot, by megabytes: it would hide a leak.
 */
export const UNCOMPILED = ['--js-flags=--no-opt --no-maglev --no-sparkplug']

export interface Weight {
  /** All that the page made: objects, texts, arrays, functions, elements; bytes. */
  data: number
  /** What the browser made of the page's scripts, bytes: it grows while more of them is used. */
  code: number
  /** Both, but for what the browser itself holds for the page, as the script engine counts it. */
  used: number
}

export async function weigh(page: Page): Promise<Weight> {
  const session = await page.context().newCDPSession(page)
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return { ...weightOf(JSON.parse(chunks.join('')) as Snapshot), used: usedSize }
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

function weightOf({ snapshot: { meta }, nodes }: Snapshot): Pick<Weight, 'data' | 'code'> {
  const step = meta.node_fields.length
  const size = meta.node_fields.indexOf('self_size')
  const code = meta.node_types[0].indexOf('code')
  const weight = { data: 0, code: 0 }
  for (let at = 0; at < nodes.length; at += step)
    weight[nodes[at] === code ? 'code' : 'data'] += nodes[at + size] as number
  return weight
}
