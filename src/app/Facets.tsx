/** Filters by class behind two buttons, which say how many classes are chosen. */
import { type ReactNode, Suspense, useEffect } from 'react'
import { useView } from '../filter/store'
import { later } from '../ui/later'
import { Popover } from '../ui/Popover'
import styles from './Facets.module.css'

const EvidenceList = later(async () => (await import('./FacetLists')).EvidenceList)
const MoreLists = later(async () => (await import('./FacetLists')).MoreLists)

export function EvidenceFilter() {
  const chosen = useView((view) => view.filter.evidence.length)
  // So that the next Tab after opening finds it.
  useEffect(EvidenceList.fetch, [])
  return (
    <Popover label="Evidence" button={counted('Evidence', chosen)}>
      <Suspense>
        <EvidenceList />
      </Suspense>
    </Popover>
  )
}

export function MoreFilters() {
  const chosen = useView(
    ({ filter }) =>
      [
        filter.directions,
        filter.sides,
        filter.weapons,
        filter.outcomes,
        filter.countries,
        filter.origins,
      ].filter((clause) => clause.length > 0).length + (filter.casualties ? 1 : 0),
  )
  useEffect(MoreLists.fetch, [])
  return (
    <Popover label="Filters" button={counted('Filters', chosen)}>
      <Suspense>
        <MoreLists />
      </Suspense>
    </Popover>
  )
}

const counted = (label: string, chosen: number): ReactNode => (
  <>
    {label}
    {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
  </>
)
