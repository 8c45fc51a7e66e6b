import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { groupsOf } from '../../src/app/open/desk'
import { type Desk, OpenError } from '../../src/app/open/handler'
import { setShipped, showShipped, useOpened } from '../../src/app/open/opened'
import { openRecord } from '../../src/app/open/record/openRecord'
import { startOf } from '../../src/app/open/start'
import { datasetFrom } from '../../src/dataset/dataset'
import { loadView } from '../../src/filter/actions'
import { decodeView, encodeView } from '../../src/filter/link'
import { currentView } from '../../src/filter/store'
import { mutatedBytes } from '../mutate'
import { sampleCompiled } from '../sample'
import { readAsTable, tableStart } from '../tables'
import { target } from '../target'

const record = Buffer.from(JSON.stringify(sampleCompiled()))
const table = tableStart('acled-invented.csv', 4)
const utf16 = Buffer.from(`\ufeff${table.toString('utf8')}`, 'utf16le')

const SAMPLES = [
  gzipSync(table),
  gzipSync(record),
  record,
  utf16,
  Buffer.from(utf16).swap16(),
  tableStart('table-windows-1256-invented.tsv', 4),
  tableStart('acled-windows-1252-invented.csv', 4),
]

const dataset = datasetFrom(sampleCompiled())
const desk = { signal: new AbortController().signal, progress: () => {} } as unknown as Desk

/** Any bytes are opened or refused in a sentence; until they are opened, all is as it was. */
export const openedBytes = target({
  name: 'opened bytes',
  inputs: 5_000,
  given: fc.oneof(
    { weight: 5, arbitrary: mutatedBytes(SAMPLES) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  ),
  async run(bytes) {
    setShipped(dataset)
    showShipped()
    loadView(decodeView('v=1&q=drone&weapon=drone&count=attacks').view)
    const before = [encodeView(currentView()), useOpened.getState()] as const
    const file = new File([new Uint8Array(bytes)], 'invented')
    try {
      await open(file, bytes)
    } catch (error) {
      if (!(error instanceof OpenError)) throw error
      if (!error.message.includes('“invented”')) throw new Error(`names no file: ${error.message}`)
    }
    if (encodeView(currentView()) !== before[0] || useOpened.getState() !== before[1])
      throw new Error('what was shown has changed')
  },
})

async function open(file: File, bytes: Uint8Array): Promise<void> {
  const [group] = await groupsOf([file])
  // Pictures have a target of their own.
  if (group?.handler.id === 'record') await openRecord([file], desk)
  if (group?.handler.id !== 'table') return
  const { gzip, bytes: start } = await startOf(file)
  await readAsTable(bytes, gzip, start).catch((error: unknown) => {
    // What the worker tells the page as damaged: the rest of a packed file may be.
    if (gzip && error instanceof TypeError) return
    throw error
  })
}
