/** The way back to the list, and on to the strikes above and below in it. */
import button from '../../ui/button.module.css'
import styles from './StrikeDetail.module.css'

interface DetailBarProps {
  previous: string | null
  next: string | null
  onOpen: (id: string) => void
  onBack: () => void
}

export function DetailBar({ previous, next, onOpen, onBack }: DetailBarProps) {
  const step = (label: string, id: string | null) => (
    <button
      type="button"
      className={button.button}
      disabled={id === null}
      onClick={() => id !== null && onOpen(id)}
    >
      {label}
    </button>
  )
  return (
    <div className={styles.bar}>
      <button type="button" className={button.button} onClick={onBack}>
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M6.5 2l-3 3 3 3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        Back to the list
      </button>
      <span className={styles.steps}>
        {step('Previous', previous)}
        {step('Next', next)}
      </span>
    </div>
  )
}
