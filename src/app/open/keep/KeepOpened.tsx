/** Offers to keep the dataset that is open in this browser; says so once it is. */
import { useEffect } from 'react'
import button from '../../../ui/button.module.css'
import { type Opened, shortHashOf } from '../opened'
import styles from './KeepOpened.module.css'
import { keepOpened, lookUp, useKeeping } from './keeping'

/** On a phone it stands in the menu, elsewhere in the header. */
export function KeepOpened({ opened, place }: { opened: Opened; place: 'header' | 'menu' }) {
  const { kept, busy } = useKeeping()
  useEffect(function look() {
    void lookUp()
  }, [])
  const id = shortHashOf(opened.dataset)
  const isKept = kept?.some((one) => one.id === id) ?? false
  const word = busy === id ? 'Keeping' : isKept ? 'Kept' : 'Keep'
  const idle = busy === null && !isKept
  return (
    <>
      <button
        type="button"
        className={`${button.button} ${styles.keep}`}
        aria-label={`${word} in this browser`}
        data-place={place}
        aria-disabled={!idle}
        title="Its bytes are stored on this device, for this page alone; nothing leaves your browser."
        onClick={() => idle && void keepOpened(opened)}
      >
        {word}
        <span className={styles.rest}>in this browser</span>
      </button>
      {/* Said once: the header is there on a phone too. */}
      {place === 'header' && (
        <span aria-live="polite" className="visually-hidden">
          {isKept ? `${opened.name} is kept in this browser` : ''}
        </span>
      )}
    </>
  )
}
