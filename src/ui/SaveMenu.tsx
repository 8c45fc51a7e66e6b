/** A menu of files to save, and what came of the last one. Stands in a positioned element. */
import { useEffect } from 'react'
import { Menu } from './Menu'
import styles from './SaveMenu.module.css'
import { SavingNote } from './SavingNote'
import { type Job, useSaving } from './saving'

export interface SaveItem {
  label: string
  detail?: string
  /** Saves the file; gives its name, or rejects with a message for people. */
  save: (job: Job) => Promise<string>
}

/** An entry that opens something in place of saving at once. */
export interface OpenItem {
  label: string
  detail?: string
  open: () => void
}

interface SaveMenuProps {
  /** What is saved, for the message of a failure: `The chart was not saved.` */
  what: string
  items: readonly (SaveItem | OpenItem)[]
  /** Told whenever the menu opens. */
  onOpen: () => void
}

const SHOWN_FOR_MS = 8000

export function SaveMenu({ what, items, onOpen }: SaveMenuProps) {
  const { state, run, cancel, dismiss } = useSaving(what)
  const isDone = state.kind === 'done'
  // biome-ignore lint/correctness/useExhaustiveDependencies: it does the same whenever it is made
  useEffect(
    function forgetSuccess() {
      if (!isDone) return
      const timer = setTimeout(dismiss, SHOWN_FOR_MS)
      return () => clearTimeout(timer)
    },
    [isDone],
  )
  const shown = state.kind === 'running' ? state.slow : state.kind !== 'idle'
  return (
    <>
      <Menu
        label="Export"
        onOpen={onOpen}
        items={items.map((item) => ({
          label: item.label,
          ...(item.detail !== undefined && { detail: item.detail }),
          onSelect: 'open' in item ? item.open : () => void run(item.save),
        }))}
      />
      <div className={styles.outcome} data-shown={shown} data-kind={state.kind}>
        <SavingNote state={state} cancel={cancel} dismiss={dismiss} />
      </div>
    </>
  )
}
