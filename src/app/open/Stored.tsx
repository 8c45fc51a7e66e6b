/** The list of what is kept in this browser, with one button that removes it. */
import { useEffect, useState } from 'react'
import styles from './DataMenu.module.css'
import { removeStored, stored } from './stored'

export function Stored() {
  const [kept, setKept] = useState<readonly string[] | null>(null)
  useEffect(function look() {
    void stored().then(setKept)
  }, [])
  if (kept === null) return null
  return (
    <>
      <h3 className={styles.heading}>Kept in this browser</h3>
      <p className={styles.note}>{kept.length > 0 ? kept.join('; ') : 'Nothing.'}</p>
      {kept.length > 0 && (
        <button
          type="button"
          className={styles.entry}
          onClick={() => void removeStored().then(stored).then(setKept)}
        >
          Remove all of it
        </button>
      )}
    </>
  )
}
