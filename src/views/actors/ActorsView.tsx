/** The actor panel: who struck or is blamed, and who says so. */
import { Suspense, useMemo, useState } from 'react'
import type { RoleTally } from '../../engine/summary'
import { beginGesture, endGesture, setClause, setViaUmbrella } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { useRested } from '../../filter/rest'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { later } from '../../ui/later'
import { Segmented } from '../../ui/Segmented'
import { ActorList } from './ActorList'
import { ActorSearch } from './ActorSearch'
import styles from './ActorsView.module.css'
import { NoStrikeLine } from './NoStrikeLine'
import { actorSearch } from './search'
import { groupActors, type Sort, searchGroups } from './tree'
import { usePanel } from './usePanel'

// What an export needs comes after the panel itself.
const ExportMenu = later(async () => (await import('./ExportMenu')).ExportMenu)

const SORTS = [
  { value: 'count', label: 'Count' },
  { value: 'name', label: 'Name' },
] as const

export function ActorsView() {
  const { dataset } = useAtlas()
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState<Sort>('count')
  const groups = useMemo(() => groupActors(dataset.actors), [dataset])
  const search = useMemo(() => actorSearch(dataset.actors), [dataset])
  const found = useMemo(
    () => (query.trim() === '' ? groups : searchGroups(groups, search(query))),
    [groups, search, query],
  )
  const panel = usePanel(groups, found, sort, query.trim() !== '')
  const rested = useRested(panel)
  return (
    <section aria-label="Actors" className={styles.view}>
      <Header role={panel.role} someTicked={panel.ticked.size > 0} />
      <div className={styles.tools}>
        <ActorSearch query={query} onQuery={setQuery} />
        <Segmented label="Sort actors" options={SORTS} value={sort} onChange={setSort} />
      </div>
      <div className={styles.groups}>
        {panel.nowhere.length > 0 && <NoStrikeLine ids={panel.nowhere} />}
        {found.length === 0 && (
          <p className={styles.empty} aria-live="polite">
            No actor matches “{query.trim()}”. Try another spelling or a shorter word.
          </p>
        )}
        {found.length > 0 && panel.nothing && <p className={styles.empty}>{panel.nothing}</p>}
        {found.map(({ key, label, nodes }) => (
          <section key={key} aria-label={label}>
            <h3 className={styles.group}>{label}</h3>
            <ActorList
              nodes={nodes}
              panel={panel}
              rested={rested}
              othersText="without a strike in this record"
            />
          </section>
        ))}
      </div>
    </section>
  )
}

/** Roles in which an actor is counted and filtered, keyed by the tally's fields. */
const ROLE_OPTIONS: readonly { value: keyof RoleTally; label: string }[] = [
  { value: 'any', label: 'any role' },
  { value: 'claimed', label: 'claimed' },
  { value: 'attributed', label: 'blamed' },
]

function Header({ role, someTicked }: { role: keyof RoleTally; someTicked: boolean }) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>Actors</h2>
      <select
        aria-label="Role of actors"
        className={styles.role}
        value={role}
        onChange={(event) => setClause('actorRole', event.target.value as keyof RoleTally)}
      >
        {ROLE_OPTIONS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {someTicked && (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear actors"
          onClick={clearActors}
        >
          Clear
        </button>
      )}
      <div className={styles.export}>
        <ErrorBoundary name="Export of actors" shape="line">
          <Suspense fallback={null}>
            <ExportMenu />
          </Suspense>
        </ErrorBoundary>
      </div>
    </header>
  )
}

/** One step for undo. */
function clearActors() {
  beginGesture()
  setClause('actors', [])
  setViaUmbrella(false)
  endGesture()
}
