/** Reads the files of one dataset into columns. */
import { decodeSpan } from '../../../dataset/import/bytes'
import type { FaultReport } from '../../../dataset/import/faults'
import { importTables } from '../../../dataset/import/import'
import { headOf } from '../../../dataset/import/provider'
import type { ImportedStrike } from '../../../dataset/import/strike'
import { BATCH, type ColumnSet, createBuilder } from '../../../engine/build'
import type { TextReader } from '../../../engine/words'
import { type Fed, type Feed, feedHere } from './feed/feed'
import { PIECE } from './feed/pieces'
import type { Job } from './job'

export interface BuiltTables {
  report: FaultReport
  /** Null where no row could be used. */
  built: { set: ColumnSet; reader: TextReader } | null
}

/** `onProgress` is told rows, unpacked bytes and bytes of the files, after every piece. */
export async function buildTables(
  { name, files: given }: Job,
  onProgress: (rows: number, bytes: number, read: number) => void,
  feeding: (files: readonly Fed[]) => Feed | Promise<Feed> = feedHere,
): Promise<BuiltTables> {
  const files = inOneEncoding(given)
  const feed = await feeding(files)
  const builder = createBuilder()
  const attacks = { sum: 0 }
  const counts = { actors: 0, places: 0, sources: 0 }
  // Texts are read from what the file holds, not from how it is packed or coded.
  const packed = files.some(({ gzip, plan }) => gzip || plan.wide !== null)
  const parts: Blob[] = []
  const gathered: (Uint8Array | string)[] = []
  let gatheredSize = 0
  const gather = () => {
    parts.push(new Blob(gathered.splice(0) as BlobPart[]))
    gatheredSize = 0
  }
  /** Read, and not yet added. */
  const waiting: ImportedStrike[] = []
  const addWaiting = () => builder.addAll(waiting.splice(0))
  const counted = <T extends { id: string }>(
    table: { add(record: T): void; has(id: string): boolean },
    key: keyof typeof counts,
  ) => ({
    has: table.has,
    add(record: T) {
      table.add(record)
      counts[key] += 1
    },
  })
  const imported = await importTables({
    files: files.map(({ file, plan }, at) => ({
      name: file.name,
      plan,
      pieces: () => feed.pieces(at),
    })),
    sink: {
      actors: counted(builder.actors, 'actors'),
      places: counted(builder.places, 'places'),
      sources: counted(builder.sources, 'sources'),
      join(row, actors) {
        addWaiting()
        builder.join(row, actors)
      },
      get size() {
        return builder.size + waiting.length
      },
      add(strike) {
        attacks.sum += strike.attacks
        if (waiting.push(strike) === BATCH) addWaiting()
      },
    },
    // The page ends the whole worker to stop it: nothing is quicker.
    signal: new AbortController().signal,
    onProgress: (rows, bytes) => onProgress(rows, bytes, feed.read),
    ...(packed && {
      onBytes(bytes: Uint8Array | string) {
        gathered.push(bytes)
        gatheredSize += bytes.length
        if (gatheredSize > 8 * PIECE) gather()
      },
    }),
  })
  gather()
  addWaiting()
  const [first] = files
  const { report } = imported
  if (!first || imported.coverage === null) return { report, built: null }
  const set = builder.finish(
    headOf({
      format: first.plan.format,
      file: name,
      sha256: await feed.sha256(),
      retrieved: Math.floor(Math.max(...files.map(({ file }) => file.lastModified)) / 86_400_000),
      coverage: imported.coverage,
      origins: imported.origins,
      counts: { ...counts, strikes: builder.size, attacks: attacks.sum },
    }),
  )
  const text = new Blob(packed ? parts : files.map(({ file }) => file))
  const { encoding } = first.plan
  const reader: TextReader = {
    slice: async (at, length) => new Uint8Array(await text.slice(at, at + length).arrayBuffer()),
    decode: (bytes) => decodeSpan(bytes, encoding),
  }
  return { report, built: { set, reader } }
}

/** Texts of several files are read as if they were one: where encodings differ, all become UTF-8. */
function inOneEncoding(files: Job['files']): Job['files'] {
  if (new Set(files.map(({ plan }) => plan.encoding)).size < 2) return files
  return files.map((one) => {
    const { encoding } = one.plan
    return encoding === 'utf-8'
      ? one
      : { ...one, plan: { ...one.plan, wide: encoding, encoding: 'utf-8' } }
  })
}
