/** The panel at the side: the strikes, two periods held against each other, or how complete the record is. */
import { lazy, Suspense } from 'react'
import { setPanel } from '../filter/actions'
import { useView } from '../filter/store'
import { Segmented } from '../ui/Segmented'
import { StrikesView } from '../views/strikes/StrikesView'
import styles from './SidePanel.module.css'
import skeleton from './Skeleton.module.css'

// Statistics and their library are heavy, and most readers come for the list.
const CompareView = lazy(() =>
  import('../views/compare/CompareView').then((module) => ({ default: module.CompareView })),
)
const CoverageView = lazy(() =>
  import('../views/coverage/CoverageView').then((module) => ({ default: module.CoverageView })),
)

const PANELS = [
  { value: 'strikes', label: 'Strikes' },
  { value: 'compare', label: 'Compare' },
  { value: 'coverage', label: 'Coverage' },
] as const

export function SidePanel() {
  const panel = useView((view) => view.panel)
  return (
    <div className={styles.panel}>
      <div className={styles.switch}>
        <Segmented label="Side panel" options={PANELS} value={panel} onChange={setPanel} />
      </div>
      {panel === 'strikes' && <StrikesView />}
      <Suspense fallback={<div aria-busy="true" className={skeleton.block} />}>
        {panel === 'compare' && <CompareView />}
        {panel === 'coverage' && <CoverageView />}
      </Suspense>
    </div>
  )
}
