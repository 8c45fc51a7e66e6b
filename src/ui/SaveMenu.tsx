/** A menu of files to save, and what came of the last one. Stands in a positioned element. */
import { useEffect, useState } from 'react'
import { Menu } from './Menu'
import styles from './SaveMenu.module.css'

export interface SaveItem {
  label: string
  detail?: string
  /** Saves the file; gives its name, or rejects with a message for people. */
  save: () => Promise<string>
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
}

type Outcome = { working: true } | { saved: string } | { failed: string } | null

const SHOWN_FOR_MS = 8000
/** What takes no longer needs no word. */
const PATIENCE_MS = 500

export function SaveMenu({ what, items }: SaveMenuProps) {
  const [outcome, setOutcome] = useState<Outcome>(null)

  useEffect(
    function forgetSuccess() {
      if (!outcome || !('saved' in outcome)) return
      const timer = setTimeout(() => setOutcome(null), SHOWN_FOR_MS)
      return () => clearTimeout(timer)
    },
    [outcome],
  )

  const run = async (save: SaveItem['save']) => {
    setOutcome(null)
    const patience = setTimeout(() => setOutcome({ working: true }), PATIENCE_MS)
    try {
      setOutcome({ saved: `Saved ${await save()}` })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setOutcome({ failed: `${what} was not saved. ${reason}` })
    } finally {
      clearTimeout(patience)
    }
  }

  return (
    <>
      <Menu
        label="Export"
        items={items.map((item) => ({
          label: item.label,
          ...(item.detail !== undefined && { detail: item.detail }),
          onSelect: 'open' in item ? item.open : () => void run(item.save),
        }))}
      />
      <p aria-live="polite" className={styles.saved}>
        {outcome && 'saved' in outcome && outcome.saved}
        {outcome && 'working' in outcome && 'Making the file…'}
      </p>
      {outcome && 'failed' in outcome && (
        <p role="alert" className={styles.failed}>
          {outcome.failed}{' '}
          <button type="button" onClick={() => setOutcome(null)}>
            Dismiss
          </button>
        </p>
      )}
    </>
  )
}
