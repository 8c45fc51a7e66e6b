/** Something to open in its place; what it holds is drawn only once it is open. */
import { type ReactNode, useState } from 'react'
import styles from './Disclosure.module.css'

export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={styles.details}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{summary}</summary>
      {open && children}
    </details>
  )
}
