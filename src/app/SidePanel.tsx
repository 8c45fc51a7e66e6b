/** The panel at the side: the strikes, two periods held against each other, or how complete the record is. */
import { Suspense } from 'react'
import { setPanel } from '../filter/actions'
import { useView } from '../filter/store'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { later } from '../ui/later'
import { Segmented } from '../ui/Segmented'
import { StrikesView } from '../views/strikes/StrikesView'
import styles from './SidePanel.module.css'
import skeleton from './Skeleton.module.css'

// Statistics and their library are heavy, and most readers come for the list.
const CompareView = later(async () => (await import('../views/compare/CompareView')).CompareView)
const CoverageView = later(
  async () => (await import('../views/coverage/CoverageView')).CoverageView,
)

const PANELS = [
  { value: 'strikes', label: 'Strikes' },
  { value: 'compare', label: 'Compare' },
  { value: 'coverage', label: 'Coverage' },
] as const

const VIEWS = { strikes: StrikesView, compare: CompareView, coverage: CoverageView }

export function SidePanel() {
  const panel = useView((view) => view.panel)
  const View = VIEWS[panel]
  const { label } = PANELS.find(({ value }) => value === panel) ?? PANELS[0]
  return (
    <div className={styles.panel}>
      <div className={styles.switch}>
        <Segmented label="Side panel" options={PANELS} value={panel} onChange={setPanel} />
      </div>
      <ErrorBoundary key={panel} name={label}>
        <Suspense fallback={<div aria-busy="true" className={skeleton.block} />}>
          <View />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
