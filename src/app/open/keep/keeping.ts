/** Keeping opened datasets in this browser: what is kept, keeping one more, opening one again. */
import { create } from 'zustand'
import type { Chosen } from '../../../dataset/import/mapped'
import { atDesk, deskOf, openKnown, useDesk } from '../desk'
import { OpenError } from '../handler'
import { type Opened, shortHashOf } from '../opened'
import {
  filesOf,
  type Kept,
  listKept,
  putKept,
  removeAllKept,
  removeKept,
  type Unreadable,
} from './database'
import { refusal } from './refusal'

interface Keeping {
  /** Null until it was looked up. */
  kept: readonly (Kept | Unreadable)[] | null
  /** Why the browser keeps nothing here; null where it does. */
  refused: string | null
  /** Whether the browser has said not to remove it of its own accord. */
  lasting: boolean
  /** Id of the dataset that is just being kept. */
  busy: string | null
}

export const useKeeping = create<Keeping>()(() => ({
  kept: null,
  refused: null,
  lasting: false,
  busy: null,
}))

/** Looks up anew what is kept. Never rejects: what the browser refuses is told in the state. */
export async function lookUp(): Promise<readonly (Kept | Unreadable)[]> {
  try {
    const kept = await listKept()
    const lasting = (await navigator.storage?.persisted?.().catch(() => false)) ?? false
    useKeeping.setState({ kept, refused: null, lasting })
    return kept
  } catch (error) {
    useKeeping.setState({ kept: [], refused: refusal(error) })
    return []
  }
}

/** Keeps the dataset that is open. What was kept before stays whatever comes of it. */
export async function keepOpened({ dataset, name, files, columns }: Opened): Promise<void> {
  const id = shortHashOf(dataset)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  useKeeping.setState({ busy: id })
  try {
    await putKept(
      {
        id,
        title: dataset.head.title,
        name,
        strikes: dataset.head.counts.strikes,
        bytes,
        at: Date.now(),
        files: files.map((file, at) => ({
          name: file.name,
          lastModified: file.lastModified,
          columns: columns[at] ?? null,
        })),
      },
      files,
    )
    // Asked once there is something to lose; most browsers decide without a question.
    await navigator.storage?.persist?.().catch(() => false)
  } catch (error) {
    const room = await navigator.storage?.estimate?.().catch(() => undefined)
    useDesk.setState({
      state: {
        kind: 'failed',
        title: 'The dataset was not kept',
        error: new OpenError(refusal(error, { name, bytes, room }), [], { cause: error }),
      },
    })
  }
  useKeeping.setState({ busy: null })
  await lookUp()
}

/** Opens a kept dataset, as its file would be: with progress, Cancel, and what is shown kept till then. */
export function reopen(kept: Kept): Promise<void> {
  return atDesk(kept.name, async (signal) => {
    try {
      const files = await filesOf(kept)
      if (files === null) throw new OpenError('Not all of its bytes are there.')
      const columns = kept.files.map((file) => file.columns as Chosen | null)
      const result = await openKnown(files, columns, deskOf(signal))
      if (result === null || signal.aborted) return
      if (result.data !== kept.id) throw new OpenError('It is not what was kept.')
      result.apply()
    } catch (cause) {
      throw new OpenError(
        `“${kept.name}”, as it was kept in this browser, can’t be read any more. Open the file itself again; you can remove what was kept in the Data menu.`,
        [cause instanceof Error ? cause.message : String(cause)],
        { cause },
      )
    }
  })
}

/** Opens the kept dataset of this short hash. False where there is none. */
export async function reopenByHash(data: string): Promise<boolean> {
  const kept = (await lookUp()).find(({ id }) => id === data)
  if (!kept || 'unreadable' in kept) return false
  void reopen(kept)
  return true
}

export async function remove(id: string): Promise<void> {
  await removeKept(id).catch(() => {})
  await lookUp()
}

export async function removeAll(): Promise<void> {
  await removeAllKept().catch(() => {})
  await lookUp()
}
