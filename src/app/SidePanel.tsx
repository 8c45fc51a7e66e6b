/** The panel at the side: the strikes, two periods held against each other, or how complete the record is. */
import { setPanel } from '../filter/actions'
import { useView } from '../filter/store'
import { Segmented } from '../ui/Segmented'
import { CompareView } from '../views/compare/CompareView'
import { CoverageView } from '../views/coverage/CoverageView'
import { StrikesView } from '../views/strikes/StrikesView'
import styles from './SidePanel.module.css'

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
      {panel === 'compare' && <CompareView />}
      {panel === 'coverage' && <CoverageView />}
    </div>
  )
}
