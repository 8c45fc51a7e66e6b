/** The chosen event, and what can be done from it: date ranges on either side, a comparison. */
import { setCompare, setEvent, setPanel, setRange } from '../../../filter/actions'
import { useAtlas } from '../../../filter/atlas'
import { useView } from '../../../filter/store'
import { formatDate } from '../../../ui/format'
import { Icon } from '../../../ui/Icon'
import styles from './EventCard.module.css'
import { EventFacts } from './EventFacts'
import { type DatedEvent, periodsAround } from './events'

export function EventCard({ event, onClose }: { event: DatedEvent; onClose: () => void }) {
  const { dataset } = useAtlas()
  const { from, to } = useView((view) => view.filter)
  const { before, after, compare } = periodsAround(event.window, dataset.extent)
  const rangeButton = (label: string, range: typeof before | typeof after) => (
    <button
      type="button"
      className={styles.button}
      disabled={range === null}
      aria-pressed={range !== null && range.from === from && range.to === to}
      onClick={() => range && setRange(range.from, range.to)}
    >
      {label}
    </button>
  )
  return (
    <>
      <EventFacts event={event} links>
        <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </EventFacts>
      <div className={styles.actions}>
        {rangeButton('Before', before)}
        {rangeButton('After', after)}
        <button
          type="button"
          className={styles.button}
          disabled={compare === null}
          onClick={() => {
            setCompare(compare)
            setPanel('compare')
            onClose()
          }}
        >
          Compare before and after
        </button>
        <button
          type="button"
          className={styles.quiet}
          onClick={() => {
            onClose()
            setEvent(null)
          }}
        >
          Remove line
        </button>
      </div>
      <p className={styles.note}>{boundaryInWords(event, before !== null && after !== null)}</p>
    </>
  )
}

function boundaryInWords({ window, datePrecision }: DatedEvent, within: boolean): string {
  if (!within) return 'The record has no days before and after it.'
  const own =
    datePrecision === 'day' ? 'the day itself' : `the whole ${datePrecision} that it may fall in`
  return `“Before” ends on ${formatDate(window.first - 1)}; ${own} counts as after.`
}
