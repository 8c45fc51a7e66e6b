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

interface SaveMenuProps {
  /** What is saved, for the message of a failure: `The chart was not saved.` */
  what: string
  items: readonly SaveItem[]
}

type Outcome = { saved: string } | { failed: string } | null

const SHOWN_FOR_MS = 8000

export function SaveMenu({ what, items }: SaveMenuProps) {
  const [outcome, setOutcome] = useState<Outcome>(null)

  useEffect(
    function forgetSuccess() {
      if (!outcome || 'failed' in outcome) return
      const timer = setTimeout(() => setOutcome(null), SHOWN_FOR_MS)
      return () => clearTimeout(timer)
    },
    [outcome],
  )

  const run = async (save: SaveItem['save']) => {
    setOutcome(null)
    try {
      setOutcome({ saved: `Saved ${await save()}` })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setOutcome({ failed: `${what} was not saved. ${reason}` })
    }
  }

  return (
    <>
      <Menu
        label="Export"
        items={items.map(({ save, ...item }) => ({ ...item, onSelect: () => void run(save) }))}
      />
      <p aria-live="polite" className={styles.saved}>
        {outcome && 'saved' in outcome && outcome.saved}
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
