/** Which kinds of context events stand on the chart. */
import { toggleContextKind } from '../../../filter/actions'
import { useAtlas } from '../../../filter/atlas'
import { useView } from '../../../filter/store'
import { CONTEXT_KINDS } from '../../../model/vocabulary'
import { formatCount } from '../../../ui/format'
import { Popover } from '../../../ui/Popover'
import styles from './EventKinds.module.css'
import { kindCounts } from './events'

export function EventKinds() {
  const { dataset } = useAtlas()
  const hidden = useView((view) => view.hiddenKinds)
  const kinds = kindCounts(dataset.contextEvents)
  if (kinds.length === 0) return null
  return (
    <Popover label="Context events" button="Events" align="end">
      <div className={styles.kinds}>
        {kinds.map(({ kind, count }) => (
          <label key={kind} className={styles.kind}>
            <input
              type="checkbox"
              checked={!hidden.includes(kind)}
              onChange={() => toggleContextKind(kind)}
            />
            <span>{CONTEXT_KINDS[kind].label}</span>
            <span className={styles.count}>{formatCount(count)}</span>
          </label>
        ))}
      </div>
    </Popover>
  )
}
