/** Active filters, each with a button that takes it away. */
import { setFilter } from '../filter/actions'
import { useAtlas } from '../filter/atlas'
import { chipsOf } from '../filter/chips'
import { useView } from '../filter/store'
import { Icon } from '../ui/Icon'
import styles from './Chips.module.css'

export function Chips() {
  const { dataset } = useAtlas()
  const filter = useView((view) => view.filter)
  const chips = chipsOf(filter, dataset)
  if (chips.length === 0) return null
  // The dates last: they stand in their boxes too, and come and go in a drag, which must move nothing.
  const others = chips.filter(({ key }) => key !== 'dates')
  return (
    <ul aria-label="Active filters" className={styles.list} data-many={others.length > 1}>
      {[...others, ...chips.slice(0, chips.length - others.length)].map((chip) => (
        <li key={chip.key} className={styles.chip}>
          <span className={styles.label} dir="auto">
            {chip.label}
          </span>
          <button
            type="button"
            aria-label={`Remove filter: ${chip.label}`}
            className={styles.remove}
            onClick={() => setFilter(chip.without)}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  )
}
