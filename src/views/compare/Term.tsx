/** Words that explain themselves on hover and focus; Escape puts the explanation away. */
import { type ReactNode, useId } from 'react'
import styles from './Term.module.css'

interface TermProps {
  means: string
  /** Within running text the explanation stands below the whole paragraph, which is positioned. */
  inText?: boolean
  children: ReactNode
}

export function Term({ means, inText = false, children }: TermProps) {
  const id = useId()
  return (
    <span className={styles.term} data-in-text={inText}>
      <button
        type="button"
        aria-describedby={id}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.currentTarget.blur()
        }}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className={styles.means}>
        {means}
      </span>
    </span>
  )
}
