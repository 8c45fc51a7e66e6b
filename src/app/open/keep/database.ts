/**
 * Opened datasets as they are kept in the browser: the files' bytes, as they were opened, and what
 * was said of their columns. Bytes are read anew at each opening, so that they outlive whatever
 * changes in this page; what is told of them has a version.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import * as z from 'zod/mini'

const NAME = 'strike-atlas'
const VERSION = 1

/** Version of what is told of a kept dataset. */
const TOLD = 1

const keptSchema = z.object({
  told: z.literal(TOLD),
  /** Short hash of the dataset, as links have it. */
  id: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
  title: z.string(),
  /** The file's name, or what several are called together. */
  name: z.string(),
  strikes: z.int(),
  /** Of all its files together. */
  bytes: z.int(),
  /** When it was kept, in ms since 1970. */
  at: z.number(),
  files: z.array(
    z.object({
      name: z.string(),
      lastModified: z.number(),
      /** Which column was said to be what, by the fields' names; null where the format says it. */
      columns: z.nullable(
        z.object({
          index: z.record(z.string(), z.int()),
          order: z.enum(['day-first', 'month-first']),
        }),
      ),
    }),
  ),
})

export type Kept = z.infer<typeof keptSchema>

/** An entry that this version of the page cannot read, known by its id alone. */
export interface Unreadable {
  id: string
  unreadable: true
}

interface Schema extends DBSchema {
  /** What is told of each, apart from its bytes, so that a list reads no bytes. */
  told: { key: string; value: unknown }
  files: { key: string; value: Blob[] }
}

/** Runs a piece of work on the database, which is closed afterwards: no tab stands in another's way. */
async function within<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('told')
      fresh.createObjectStore('files')
    },
    // Else another tab could not remove all of it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** All that is kept, newest first. Rejects where the browser keeps nothing here. */
export async function listKept(): Promise<(Kept | Unreadable)[]> {
  const entries = await within(async (database) => {
    const told = database.transaction('told').store
    const [ids, values] = await Promise.all([told.getAllKeys(), told.getAll()])
    return ids.map((id, at) => [id, values[at]] as const)
  })
  return entries
    .map(([id, value]) => {
      const read = keptSchema.safeParse(value)
      return read.success && read.data.id === id ? read.data : { id, unreadable: true as const }
    })
    .sort((a, b) => ('at' in b ? b.at : 0) - ('at' in a ? a.at : 0))
}

/** Keeps a dataset, whole or not at all. Rejects with the browser's error, such as `QuotaExceededError`. */
export const putKept = (kept: Omit<Kept, 'told'>, files: readonly Blob[]): Promise<void> =>
  within(async (database) => {
    const write = database.transaction(['told', 'files'], 'readwrite')
    try {
      await Promise.all([
        // One that throws at once must not leave the other's refusal unheard.
        (async () => write.objectStore('files').put([...files], kept.id))(),
        (async () => write.objectStore('told').put({ told: TOLD, ...kept }, kept.id))(),
        write.done,
      ])
    } catch (error) {
      // A full disk ends the transaction: the request alone would say only that it ended.
      throw (await write.done.catch((reason) => reason)) ?? error
    }
  })

/** The files of a kept dataset as they were opened; null where not all of them are there. */
export async function filesOf(kept: Kept): Promise<File[] | null> {
  const blobs: unknown = await within((database) => database.get('files', kept.id))
  if (!Array.isArray(blobs) || blobs.length !== kept.files.length) return null
  if (!blobs.every((blob) => blob instanceof Blob)) return null
  const files = kept.files.map(
    ({ name, lastModified }, at) => new File([blobs[at] as Blob], name, { lastModified }),
  )
  return files.reduce((sum, { size }) => sum + size, 0) === kept.bytes ? files : null
}

export const removeKept = (id: string): Promise<void> =>
  within(async (database) => {
    const write = database.transaction(['told', 'files'], 'readwrite')
    await Promise.all([
      write.objectStore('told').delete(id),
      write.objectStore('files').delete(id),
      write.done,
    ])
  })

/** Removes all of it, readable or not. */
export const removeAllKept = (): Promise<void> => deleteDB(NAME)
