/** Says that a new version waits. Nothing is loaded anew before the user says so. */
import { useState } from 'react'
import button from '../../ui/button.module.css'
import styles from './NewVersion.module.css'

interface NewVersionProps {
  /** True where another tab has put it in place already. */
  replaced: boolean
  onReload: () => void
}

export function NewVersion({ replaced, onReload }: NewVersionProps) {
  const [later, setLater] = useState(false)
  if (later) return null
  return (
    <section aria-label="New version" aria-live="polite" className={styles.notice}>
      <p>
        {replaced
          ? 'Another tab has loaded a new version of this page. Your view is kept in the address.'
          : 'A new version of this page, or of its record, is ready. Your view is kept in the address.'}
      </p>
      <button type="button" className={button.button} onClick={onReload}>
        Reload
      </button>
      <button type="button" className={button.button} onClick={() => setLater(true)}>
        Later
      </button>
    </section>
  )
}
