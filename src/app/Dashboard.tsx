/** The layout: header, filter bar, the four views. The only place that knows them all. */
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useDrawing } from '../filter/drawing'
import { Paced } from '../filter/pace'
import { useView } from '../filter/store'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { later } from '../ui/later'
import { useMedia } from '../ui/media'
import { MapView } from '../views/map/MapView'
import styles from './Dashboard.module.css'
import { FilterBar } from './FilterBar'
import { Header } from './Header'
import skeleton from './Skeleton.module.css'
import { SkipLinks } from './SkipLinks'
import { useShortcuts } from './shortcuts'

// The map and the numbers come first: they do not wait for the code of panels, charts and lists.
const ActorsView = later(async () => (await import('../views/actors/ActorsView')).ActorsView)
const FrequencyView = later(
  async () => (await import('../views/frequency/FrequencyView')).FrequencyView,
)
const SaveAnimation = later(async () => (await import('./animation/SaveAnimation')).SaveAnimation)
const Keys = later(async () => (await import('./Keys')).Keys)
const Notices = later(async () => (await import('./Notices')).Notices)
const SidePanel = later(async () => (await import('./SidePanel')).SidePanel)
// Phones alone have them.
const Tabs = later(async () => (await import('./Tabs')).Tabs)

/** On a phone the tab of the side panel is called by what it shows. */
const PANEL_NAMES = { strikes: 'Strikes', compare: 'Compare', coverage: 'Coverage' } as const

export function Dashboard() {
  const keys = useRef<HTMLDialogElement>(null)
  const showKeys = useCallback(() => keys.current?.showModal(), [])
  useShortcuts(showKeys)
  const narrow = useMedia('(max-width: 760px)')
  const medium = useMedia('(max-width: 1100px)') && !narrow
  const strike = useView((view) => view.strike)
  const panel = useView((view) => view.panel)
  const [drawer, setDrawer] = useState(false)
  const draws = useDrawing((state) => state.wanted !== null)
  const chart = useRef<HTMLDivElement>(null)
  useEffect(
    function bringChart() {
      if (draws && narrow) chart.current?.scrollIntoView({ block: 'center' })
    },
    [draws, narrow],
  )
  const [savesAnimation, setSavesAnimation] = useState(false)
  const askForAnimation = useCallback(() => setSavesAnimation(true), [])
  // A strike or a panel that is asked for (in the chart, by a link) comes to the front.
  const wanted = strike ?? (panel === 'strikes' ? null : panel)
  const [seen, setSeen] = useState<string | null>(null)
  if (wanted !== seen) {
    setSeen(wanted)
    if (wanted !== null) setDrawer(true)
  }

  const inSight = ['Map', 'Strike frequency']
  if (!narrow) inSight.push('Actors')
  if (!narrow && (!medium || drawer)) inSight.push('Strikes')

  const actors = view(
    'Actors',
    <Paced as="actors">
      <Suspense fallback={waiting('Actors')}>
        <ActorsView />
      </Suspense>
    </Paced>,
  )
  const strikes = view(
    'Strikes',
    <Suspense fallback={waiting('Strikes')}>
      <Paced as="panel">
        <SidePanel onDrawer={medium && drawer ? setDrawer : null} />
      </Paced>
    </Suspense>,
  )
  return (
    <div className={styles.page}>
      <SkipLinks views={inSight} />
      <Header onKeys={showKeys} drawer={medium ? drawer : null} onDrawer={setDrawer} />
      <FilterBar />
      <Suspense fallback={<div />}>
        <Notices />
      </Suspense>
      <main className={styles.main}>
        <div className={styles.map}>
          {view(
            'Map',
            <Paced as="map">
              <MapView />
            </Paced>,
          )}
        </div>
        <div className={styles.frequency} ref={chart}>
          {view(
            'Strike frequency',
            <Paced as="numbers">
              <Suspense fallback={waiting('Strike frequency')}>
                <FrequencyView onSaveAnimation={askForAnimation} />
              </Suspense>
            </Paced>,
          )}
        </div>
        {narrow ? (
          <div className={styles.tabs}>
            <Suspense fallback={waiting('Actors')}>
              <Tabs
                label="Panels"
                tabs={[
                  { id: 'actors', label: 'Actors', content: actors },
                  { id: 'strikes', label: PANEL_NAMES[panel], content: strikes },
                ]}
                selected={wanted === null ? undefined : 'strikes'}
              />
            </Suspense>
          </div>
        ) : (
          <>
            <div className={styles.actors}>{actors}</div>
            <div className={styles.strikes} data-open={!medium || drawer}>
              {strikes}
            </div>
          </>
        )}
      </main>
      {savesAnimation &&
        view(
          'Save animation',
          <Suspense>
            <SaveAnimation onClose={() => setSavesAnimation(false)} />
          </Suspense>,
        )}
      <Suspense>
        <Keys ref={keys} />
      </Suspense>
    </div>
  )
}

/** Holds a view's place while its code loads. */
const waiting = (name: string) => (
  <section aria-label={name} aria-busy="true" className={skeleton.block} />
)

const view = (name: string, content: React.ReactNode) => (
  <ErrorBoundary name={name}>{content}</ErrorBoundary>
)
