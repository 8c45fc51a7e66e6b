/** What is being opened at this moment, what it asks, and what went wrong. */
import type { ReactNode } from 'react'
import { create } from 'zustand'
import type { FaultReport } from '../../dataset/import/faults'
import type { Chosen } from '../../dataset/import/mapped'
import { harmless } from '../../model/harmless'
import { type FileStart, type Handler, OpenError, type Progress, type Result } from './handler'
import { HANDLERS } from './handlers'
import { type Opened, useOpened } from './opened'
import { startOf } from './start'

export type DeskState =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string; progress: Progress; cancel: () => void }
  /** `title` says of what; left out, of an opening. */
  | { kind: 'failed'; error: OpenError; title?: string }
  /** Done, and there is something to be said of it. */
  | { kind: 'told'; title: string; words: readonly string[] }
  /** Open, and there is something to be told of its rows. */
  | { kind: 'opened'; name: string; report: FaultReport }
  /** What was open had to be closed; `again` opens it again. */
  | { kind: 'lost'; name: string; reason: string; again: () => void }

interface Desk {
  state: DeskState
  /** Content of the dialog that waits for an answer. */
  question: ReactNode
}

export const useDesk = create<Desk>()(() => ({ state: { kind: 'idle' }, question: null }))

const setState = (state: DeskState) => useDesk.setState({ state })

/** Closes whatever is told or asked. */
export const dismiss = () => useDesk.setState({ state: { kind: 'idle' }, question: null })

export const showQuestion = (question: ReactNode) => useDesk.setState({ question })

/** Opens files: all of one dataset, or one of each kind. A newer call ends the one before. */
export async function openFiles(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return
  const files = chosen.map(harmlesslyNamed)
  return atDesk(nameOf(files), async (signal) => {
    const groups = await groupsOf(files)
    const results: Result[] = []
    for (const { handler, files: own } of groups) {
      const open = await handler.load()
      const result = await open(own, deskOf(signal))
      if (result === null || signal.aborted) return
      results.push(result)
    }
    for (const { apply } of results) apply()
  })
}

/** The same bytes under a name that does not turn the words around it. */
function harmlesslyNamed(file: File): File {
  const name = harmless(file.name)
  if (name === file.name) return file
  return new File([file], name, { type: file.type, lastModified: file.lastModified })
}

let current: AbortController | null = null

/** Runs a piece of work that the page shows as under way, with Cancel; says what it failed of. */
export async function atDesk(
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  current?.abort()
  const control = new AbortController()
  current = control
  const mine = () => current === control
  const cancel = () => {
    control.abort()
    if (mine()) useDesk.setState({ state: { kind: 'idle' }, question: null })
  }
  setState({ kind: 'reading', name, progress: { share: null, words: 'Looking into it' }, cancel })
  try {
    await work(control.signal)
    if (mine() && !control.signal.aborted) settle()
  } catch (error) {
    if (!mine() || control.signal.aborted) return
    useDesk.setState({ state: { kind: 'failed', error: asOpenError(error, name) }, question: null })
  }
}

/** Says of a dataset that was just opened what was wrong with its rows, if anything was. */
function settle() {
  const { opened } = useOpened.getState()
  const news = opened?.report && opened !== toldOf && opened.report.kinds.length > 0
  toldOf = opened
  if (news && opened.report)
    useDesk.setState({
      state: { kind: 'opened', name: opened.name, report: opened.report },
      question: null,
    })
  else if (useDesk.getState().state.kind !== 'told') dismiss()
}

let toldOf: Opened | null = null

/** What a handler is given. */
export function deskOf(signal: AbortSignal) {
  return {
    signal,
    progress: (progress: Progress) =>
      useDesk.setState(({ state }) =>
        state.kind === 'reading' && !signal.aborted ? { state: { ...state, progress } } : {},
      ),
    tell: (title: string, words: readonly string[]) =>
      useDesk.setState({ state: { kind: 'told', title, words }, question: null }),
    ask: <T>(content: (answer: (value: T | null) => void) => ReactNode) =>
      new Promise<T | null>((resolve) => {
        const answer = (value: T | null) => {
          useDesk.setState({ question: null })
          resolve(value)
        }
        signal.addEventListener('abort', () => resolve(null))
        useDesk.setState({ question: content(answer) })
      }),
  }
}

/**
 * Opens the files of one dataset without a question: `columns` is what was said of each before.
 * Rejects with an `OpenError`; null means given up.
 */
export async function openKnown(
  files: readonly File[],
  columns: readonly (Chosen | null)[],
  desk: ReturnType<typeof deskOf>,
): Promise<Result | null> {
  const [group, ...others] = await groupsOf(files)
  if (!group || others.length > 0) throw new OpenError('It is not what was opened before.')
  const open = await group.handler.load()
  return open(files, desk, columns)
}

/** The files by what opens them. Rejects with an `OpenError` for one that nothing opens. */
export async function groupsOf(files: readonly File[]) {
  const groups = new Map<string, { handler: Handler; files: File[] }>()
  for (const file of files) {
    const start = await startOf(file)
    const handler = HANDLERS.find((one) => one.accepts(start))
    if (!handler) throw unknown(start)
    const group = groups.get(handler.id)
    if (!group) groups.set(handler.id, { handler, files: [file] })
    else if (handler.together) group.files.push(file)
    else
      throw new OpenError(
        `“${group.files[0]?.name}” and “${file.name}” are each a whole of their own, and one is shown at a time. Open them one after the other.`,
      )
  }
  return [...groups.values()]
}

function unknown({ name, text }: FileStart): OpenError {
  const what =
    text === null
      ? 'is no text: it looks like a picture, a spreadsheet, an archive or a program'
      : 'holds no table or dataset'
  return new OpenError(
    `“${name}” ${what}. This page opens ${listOf(HANDLERS.map((handler) => handler.opens))}.`,
  )
}

const listOf = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

const asOpenError = (error: unknown, name: string): OpenError =>
  error instanceof OpenError
    ? error
    : new OpenError(
        `“${name}” could not be opened because this page met a fault of its own. Reload the page and try again.`,
        [error instanceof Error ? error.message : String(error)],
        { cause: error },
      )

const nameOf = (files: readonly File[]) =>
  files.length === 1 ? (files[0] as File).name : `${files.length} files`
