/** How many strikes the list holds, its order and whether events stand in it. */
import { setListEvents } from '../../filter/actions'
import { useView } from '../../filter/store'
import { formatAmount } from '../../ui/format'
import { ExportMenu } from './ExportMenu'
import styles from './StrikesView.module.css'

interface ListHeaderProps {
  count: number
  newestFirst: boolean
  onOrder: () => void
}

export function ListHeader({ count, newestFirst, onOrder }: ListHeaderProps) {
  const listEvents = useView((view) => view.listEvents)
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{formatAmount(count, 'strikes')}</h2>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.quiet}
          aria-pressed={listEvents}
          title="Context events where they belong in time"
          onClick={() => setListEvents(!listEvents)}
        >
          Events
        </button>
        <ExportMenu />
        <button
          type="button"
          className={styles.quiet}
          aria-label={`Order: ${newestFirst ? 'newest first' : 'oldest first'}`}
          onClick={onOrder}
        >
          {newestFirst ? 'Newest first' : 'Oldest first'}
        </button>
      </div>
    </header>
  )
}
