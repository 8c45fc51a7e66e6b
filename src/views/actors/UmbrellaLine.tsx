/** Under a ticked member: how much more its umbrella claimed without naming the member. */
import { setViaUmbrella } from '../../filter/actions'
import { useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { formatCount } from '../../ui/format'
import styles from './UmbrellaLine.module.css'

export function UmbrellaLine() {
  const { umbrellaMore } = useSummary()
  const included = useView((view) => view.filter.viaUmbrella)
  if (umbrellaMore === 0) return null
  const count = formatCount(umbrellaMore)
  return (
    <p className={styles.line}>
      {included
        ? `Includes ${count} claimed by its umbrella, which does not name the member. `
        : `${count} more ${umbrellaMore === 1 ? 'was' : 'were'} claimed by its umbrella, which does not name the member. `}
      <button type="button" className={styles.button} onClick={() => setViaUmbrella(!included)}>
        {included ? 'Leave them out' : 'Include them'}
      </button>
    </p>
  )
}
