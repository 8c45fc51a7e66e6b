/** The panel at the side: the strikes, two periods held against each other, or how complete the record is. */
import { Suspense, useEffect, useRef } from 'react'
import { setPanel } from '../filter/actions'
import { useDrawing } from '../filter/drawing'
import { currentView, useView } from '../filter/store'
import button from '../ui/button.module.css'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Icon } from '../ui/Icon'
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

interface SidePanelProps {
  /** Opens and closes it where it lies over the map as an open drawer, else null. */
  onDrawer: ((open: boolean) => void) | null
}

export function SidePanel({ onDrawer }: SidePanelProps) {
  const panel = useView((view) => view.panel)
  const root = useRef<HTMLDivElement>(null)
  const close = () => {
    // Where the focus would vanish with the drawer it goes to what opens that again.
    if (root.current?.contains(document.activeElement)) document.getElementById('drawer')?.focus()
    onDrawer?.(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it does the same whenever it is made
  useEffect(
    function closeByKey() {
      if (!onDrawer) return
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !isTaken(event)) close()
      }
      document.addEventListener('keydown', onKeyDown)
      return () => document.removeEventListener('keydown', onKeyDown)
    },
    [onDrawer],
  )
  useEffect(function bringStrike() {
    // On a phone the panel is far down: a link that opens a strike leads there. Who has scrolled stays.
    const isUnseen = scrollY === 0 && matchMedia('(max-width: 760px)').matches
    if (isUnseen && currentView().strike !== null) root.current?.scrollIntoView()
  }, [])
  const View = VIEWS[panel]
  const { label } = PANELS.find(({ value }) => value === panel) ?? PANELS[0]
  return (
    <div className={styles.panel} ref={root}>
      <div className={styles.switch}>
        <Segmented label="Side panel" options={PANELS} value={panel} onChange={setPanel} />
        {onDrawer && (
          <button type="button" className={button.icon} aria-label="Close panel" onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <ErrorBoundary key={panel} name={label}>
        <Suspense fallback={<div aria-busy="true" className={skeleton.block} />}>
          <View />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}

/** Whether the key belongs to a field, a dialog, or a period that is being drawn on the chart. */
const isTaken = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented ||
  useDrawing.getState().wanted !== null ||
  (target instanceof Element &&
    target.closest('dialog, select, textarea, input:not([type=radio], [type=checkbox])') !== null)
