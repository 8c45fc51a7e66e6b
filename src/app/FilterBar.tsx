/** Dates, presets, classes, chips of what is active, and the numbers line. */
import { resetFilters } from '../filter/actions'
import { Paced } from '../filter/pace'
import { useView } from '../filter/store'
import { isFiltered } from '../filter/view'
import button from '../ui/button.module.css'
import { Chips } from './Chips'
import { DateRange } from './DateRange'
import { EvidenceFilter, MoreFilters } from './Facets'
import styles from './FilterBar.module.css'
import { NumbersLine } from './NumbersLine'
import { Presets } from './Presets'

export function FilterBar() {
  const filtered = useView((view) => isFiltered(view.filter))
  return (
    <section aria-label="Filter" className={styles.bar}>
      <div className={styles.controls}>
        <DateRange />
        <Presets />
        <EvidenceFilter />
        <MoreFilters />
      </div>
      <div className={styles.chips}>
        <Chips />
      </div>
      <div className={styles.result}>
        <Paced as="numbers">
          <NumbersLine />
        </Paced>
        <button
          type="button"
          className={button.button}
          disabled={!filtered}
          onClick={() => resetFilters()}
        >
          Reset filters
        </button>
      </div>
    </section>
  )
}
