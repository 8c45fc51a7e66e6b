/** What a link held that this record does not know: said once, and dismissed. */
import { dismissNotices } from '../filter/actions'
import { useViewState } from '../filter/store'
import button from '../ui/button.module.css'
import styles from './Notices.module.css'

const MAX_SHOWN = 5

export function Notices() {
  const notices = useViewState((state) => state.notices)
  if (notices.length === 0) return <div />
  const more = notices.length - MAX_SHOWN
  return (
    <div role="alert" className={styles.notice}>
      <p>
        Parts of this view are not known here and were left out:{' '}
        {notices.slice(0, MAX_SHOWN).map((notice, index) => (
          <span key={notice}>
            {index > 0 && ', '}
            <code>{notice}</code>
          </span>
        ))}
        {more > 0 && ` and ${more} more`}. The rest is shown.
      </p>
      <button type="button" className={button.button} onClick={dismissNotices}>
        Dismiss
      </button>
    </div>
  )
}
