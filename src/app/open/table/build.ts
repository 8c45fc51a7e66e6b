/** Reads the files of one dataset into columns. */
import { decodeSpan } from '../../../dataset/import/bytes'
import type { Digest } from '../../../dataset/import/digest'
import type { FaultReport } from '../../../dataset/import/faults'
import { importTables } from '../../../dataset/import/import'
import { headOf } from '../../../dataset/import/provider'
import { type ColumnSet, createBuilder } from '../../../engine/build'
import type { TextReader } from '../../../engine/words'
import type { Job } from './job'

/** So much of a file is read at once: large enough to be fast, small enough to be told of. */
const PIECE = 1 << 20

export interface BuiltTables {
  report: FaultReport
  /** Null where no row could be used. */
  built: { set: ColumnSet; reader: TextReader } | null
}

/** `onProgress` is told rows, unpacked bytes and bytes of the files, after every piece. */
export async function buildTables(
  { name, files: given }: Job,
  onProgress: (rows: number, bytes: number, read: number) => void,
  digest?: Digest,
): Promise<BuiltTables> {
  const files = inOneEncoding(given)
  const builder = createBuilder()
  const attacks = { sum: 0 }
  const counts = { actors: 0, places: 0, sources: 0 }
  // Texts are read from what the file holds, not from how it is packed or coded.
  const packed = files.some(({ gzip, plan }) => gzip || plan.wide !== null)
  const parts: Blob[] = []
  const gathered: Uint8Array[] = []
  let gatheredSize = 0
  const gather = () => {
    parts.push(new Blob(gathered.splice(0) as BlobPart[]))
    gatheredSize = 0
  }
  let read = 0
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
    files: files.map(({ file, plan, gzip }) => ({
      name: file.name,
      plan,
      bytes: bytesOf(file, gzip, (bytes) => {
        read += bytes
      }),
    })),
    sink: {
      actors: counted(builder.actors, 'actors'),
      places: counted(builder.places, 'places'),
      sources: counted(builder.sources, 'sources'),
      join: builder.join,
      get size() {
        return builder.size
      },
      add(strike) {
        attacks.sum += strike.attacks
        builder.add(strike)
      },
    },
    // The page ends the whole worker to stop it: nothing is quicker.
    signal: new AbortController().signal,
    ...(digest && { digest }),
    onProgress: (rows, bytes) => onProgress(rows, bytes, read),
    ...(packed && {
      onBytes(bytes: Uint8Array) {
        gathered.push(bytes.slice())
        gatheredSize += bytes.length
        if (gatheredSize > 8 * PIECE) gather()
      },
    }),
  })
  gather()
  const [first] = files
  const { report } = imported
  if (!first || imported.coverage === null) return { report, built: null }
  const set = builder.finish(
    headOf({
      format: first.plan.format,
      file: name,
      sha256: imported.sha256,
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

/** The file's bytes, unpacked, in pieces of about a megabyte. */
function bytesOf(file: File, gzip: boolean, onRead: (bytes: number) => void) {
  let at = 0
  const raw = new ReadableStream<Uint8Array>(
    {
      async pull(control) {
        if (at >= file.size) {
          control.close()
          return
        }
        const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
        at += piece.length
        onRead(piece.length)
        control.enqueue(piece)
      },
    },
    { highWaterMark: 2 },
  )
  if (!gzip) return raw
  const unpacking = new DecompressionStream('gzip') as unknown as TransformStream<
    Uint8Array,
    Uint8Array
  >
  return raw.pipeThrough(unpacking).pipeThrough(grouped())
}

/** Unpacking gives pieces of 64 kB or less: put together, they cost fewer turns. */
function grouped(): TransformStream<Uint8Array, Uint8Array> {
  let parts: Uint8Array[] = []
  let size = 0
  const flush = (control: TransformStreamDefaultController<Uint8Array>) => {
    const whole = new Uint8Array(size)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    parts = []
    size = 0
    if (whole.length > 0) control.enqueue(whole)
  }
  return new TransformStream({
    transform(piece, control) {
      parts.push(piece)
      size += piece.length
      if (size >= PIECE) flush(control)
    },
    flush,
  })
}
