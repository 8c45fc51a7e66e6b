/** An actor as a row: box, name, number, roles, bar and sparkline; its profile below on demand. */
import { memo, Suspense, useId } from 'react'
import { toggleActor } from '../../filter/actions'
import { formatCount } from '../../ui/format'
import { later } from '../../ui/later'
import styles from './ActorRow.module.css'
import { Figures } from './Figures'
import type { Tick } from './tree'

const Profile = later(async () => (await import('./Profile')).Profile)

/** Plain values only, so that a row renders again only when something it shows changes. */
export interface ActorRowProps {
  id: string
  name: string
  /** Accessible name of the box, which starts with what the row shows as its name. */
  label: string
  memberIds: readonly string[]
  tick: Tick
  amount: number
  claimed: number
  attributed: number
  /** In which it is neither. */
  named: number
  /** The amount that fills the bar. */
  largest: number
  /** Path of the sparkline. */
  spark: string
  /** Stands where the roles stand otherwise. */
  note: string | null
  /** Whether the profile is open; null for a row without one. */
  open: boolean | null
  onProfile: (id: string) => void
}

export const ActorRow = memo(function ActorRow(props: ActorRowProps) {
  const { id, name, label, memberIds, tick, amount, open, onProfile } = props
  const profileId = useId()
  return (
    <>
      <div className={styles.row} data-empty={amount === 0} data-tick={tick}>
        <label className={styles.label}>
          <input
            type="checkbox"
            className={styles.box}
            aria-label={label}
            aria-checked={tick === 'some' ? 'mixed' : tick === 'all'}
            checked={tick === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = tick === 'some'
            }}
            onChange={() => toggleActor(id, memberIds)}
          />
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={styles.amount}>{formatCount(amount)}</span>
          {amount > 0 && <Figures {...props} />}
        </label>
        {open !== null && (
          <button
            type="button"
            className={styles.expand}
            aria-label={`Profile of ${name}`}
            aria-expanded={open}
            aria-controls={open ? profileId : undefined}
            onClick={() => onProfile(id)}
          >
            <Chevron />
          </button>
        )}
      </div>
      {open && (
        <div id={profileId}>
          <Suspense fallback={<p aria-busy="true" className={styles.awaited} />}>
            <Profile id={id} />
          </Suspense>
        </div>
      )}
    </>
  )
})

/** Points inward while closed, down while open; turned by the style sheet. */
export function Chevron() {
  return (
    <svg className={styles.chevron} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M4.5 2.5L8 6l-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
