/** One strike in the list. Pointing at it points at it in every view. */
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas } from '../../filter/atlas'
import { setPointed, usePointer } from '../../filter/pointer'
import { useView } from '../../filter/store'
import { DIRECTIONS } from '../../model/vocabulary'
import { EvidenceBadge } from '../../ui/EvidenceBadge'
import { formatWindow, plural } from '../../ui/format'
import { DirectionDot } from './DirectionDot'
import styles from './StrikeList.module.css'
import { casualtiesInWords, partiesInWords, weaponWord } from './words'

interface StrikeRowProps {
  /** Left out while it is still to come: the row holds its place, its focus, and can be walked over. */
  strike: DerivedStrike | undefined
  tabIndex: number
  onFocus: () => void
  onOpen: (id: string) => void
}

export function StrikeRow({ strike, tabIndex, onFocus, onOpen }: StrikeRowProps) {
  const isPointed = usePointer((state) => state.strike !== null && state.strike === strike?.id)
  const isMarked = useView((view) => strike !== undefined && view.highlight.includes(strike.id))
  const point = () => setPointed(strike?.id ?? null)
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={tabIndex}
      aria-busy={strike === undefined || undefined}
      data-strike={strike?.id}
      data-pointed={isPointed}
      data-marked={isMarked}
      onClick={() => strike && onOpen(strike.id)}
      onPointerEnter={point}
      onPointerLeave={() => setPointed(null)}
      onFocus={() => {
        point()
        onFocus()
      }}
      onBlur={() => setPointed(null)}
    >
      {strike && <Facts strike={strike} isMarked={isMarked} />}
    </button>
  )
}

function Facts({ strike, isMarked }: { strike: DerivedStrike; isMarked: boolean }) {
  const { dataset } = useAtlas()
  const casualties = casualtiesInWords(strike)
  return (
    <>
      <DirectionDot direction={strike.direction} />
      <span className={styles.target}>
        {dataset.placeById.get(strike.target)?.name ?? strike.target}
        <span className="visually-hidden">
          , {formatWindow(strike.window)}, {DIRECTIONS[strike.direction].label}
        </span>
        {isMarked && <span className={styles.mark}>marked</span>}
      </span>
      <EvidenceBadge evidence={strike.evidence} />
      <span className={styles.facts}>
        {weaponWord(strike.weapon)} · {partiesInWords(strike, dataset)}
        {strike.attacks > 1 && (
          <>
            {' · '}
            <span className={styles.whole}>{plural(strike.attacks, 'attack')}</span>
          </>
        )}
        {casualties !== null && (
          <>
            {' · '}
            <span className={styles.casualties}>{casualties}</span>
          </>
        )}
      </span>
    </>
  )
}
