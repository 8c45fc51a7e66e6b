/** One strike with everything the record says of it, and who says so. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import { setClause } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { DIRECTIONS } from '../../model/vocabulary'
import button from '../../ui/button.module.css'
import { formatWindow } from '../../ui/format'
import { CopyCitation } from './CopyCitation'
import { DetailBar } from './DetailBar'
import { DirectionDot } from './DirectionDot'
import { EvidenceNote } from './EvidenceNote'
import { NearbyStrikes } from './NearbyStrikes'
import styles from './StrikeDetail.module.css'
import { StrikeFacts } from './StrikeFacts'
import { StrikeSources } from './StrikeSources'
import { WhoSaysSo } from './WhoSaysSo'

interface StrikeDetailProps {
  strike: DerivedStrike
  /** Whether the current filter leaves it out. */
  isOutside: boolean
  /** Ids of the strikes above and below it in the list. */
  previous: string | null
  next: string | null
  /** Whether it was opened from within the panel, where the focus has to follow. */
  takesFocus: boolean
  onOpen: (id: string) => void
  onBack: () => void
}

export function StrikeDetail(props: StrikeDetailProps) {
  const { strike, isOutside, takesFocus, onOpen, onBack } = props
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(
    function followFocus() {
      if (takesFocus) title.current?.focus()
    },
    [takesFocus],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onBack()
  }
  return (
    <section aria-label="Strike" className={styles.detail} onKeyDown={onKeyDown}>
      <DetailBar {...props} />
      <div className={styles.body}>
        {isOutside && <p className={styles.note}>This strike is outside the current filter.</p>}
        <Title strike={strike} titleRef={title} />
        <WhoSaysSo strike={strike} />
        <p className={styles.summary}>{strike.summary}</p>
        <EvidenceNote strike={strike} />
        <StrikeFacts strike={strike} />
        <StrikeSources strike={strike} />
        <NearbyStrikes strike={strike} onOpen={onOpen} />
      </div>
      <footer className={styles.footer}>
        <CopyCitation key={strike.id} strike={strike} />
        <PlaceFilter place={strike.target} />
      </footer>
    </section>
  )
}

interface TitleProps {
  strike: DerivedStrike
  titleRef: React.RefObject<HTMLHeadingElement | null>
}

function Title({ strike, titleRef }: TitleProps) {
  const place = useAtlas().dataset.placeById.get(strike.target)
  return (
    <header className={styles.title}>
      <h2 ref={titleRef} tabIndex={-1}>
        {place?.name ?? strike.target}
      </h2>
      <p className={styles.otherNames}>
        {place?.nameAr && (
          <bdi lang="ar" dir="rtl">
            {place.nameAr}
          </bdi>
        )}
        {place?.nameHe && (
          <bdi lang="he" dir="rtl">
            {place.nameHe}
          </bdi>
        )}
      </p>
      <p className={styles.when}>{formatWindow(strike.window)}</p>
      <p className={styles.direction}>
        <DirectionDot direction={strike.direction} />
        {DIRECTIONS[strike.direction].label}
      </p>
    </header>
  )
}

function PlaceFilter({ place }: { place: string }) {
  const isOnly = useView(({ filter }) => filter.places.length === 1 && filter.places[0] === place)
  return (
    <button
      type="button"
      className={button.button}
      aria-pressed={isOnly}
      onClick={() => setClause('places', isOnly ? [] : [place])}
    >
      Filter by this place
    </button>
  )
}
