/** Strikes in time: stacked bars per day, week or month, and the date range drawn on them. */
import { memo, type RefObject, Suspense, useMemo, useRef } from 'react'
import { drawableBins } from '../../engine/drawable'
import type { BinWidth, Measure, StackBy } from '../../engine/filter'
import { setBin, setMeasure, setPanel, setStack, setTable } from '../../filter/actions'
import { Unpaced, useAtlas, useSummary } from '../../filter/atlas'
import { currentView, useView } from '../../filter/store'
import { coverageNote } from '../../ui/coverageWords'
import { asSentence, MEASURE_NOUNS } from '../../ui/format'
import { later } from '../../ui/later'
import { Segmented } from '../../ui/Segmented'
import { StackOptions } from '../../ui/StackOptions'
import { stackKeys } from '../../ui/stack'
import { TableToggle } from '../../ui/TableToggle'
import { AxisButton } from './AxisButton'
import { inBins } from './axis'
import { EventKinds } from './context/EventKinds'
import styles from './FrequencyView.module.css'
import { Legend } from './Legend'
import { type LegendItem, legendItems, legendWidth } from './legend'
import { beforeNote, precisionNote, shortPrecisionNote, tooFineNote } from './note'
import { Plot } from './Plot'
import { Player } from './player/Player'
import { useSize } from './size'
import { useBins } from './useBins'

const ExportMenu = later(async () => (await import('./ExportMenu')).ExportMenu)
const ChartTable = later(async () => (await import('./twin/ChartTable')).ChartTable)

const BIN_WIDTHS: readonly BinWidth[] = ['day', 'week', 'month']

/** What title and controls take of the header, px: the legend stands between them where it fits. */
const HEADER_TAKES: Record<Measure, number> = { strikes: 860, attacks: 1000 }

/** `onSaveAnimation`: asked by the player; it must stay the same function. */
export function FrequencyView({ onSaveAnimation }: { onSaveAnimation: () => void }) {
  const root = useRef<HTMLElement>(null)
  const measure = useView((view) => view.measure)
  const bin = useView((view) => view.bin)
  const stack = useView((view) => view.stack)
  const asTable = useView((view) => view.tables.includes('chart'))
  const { items, beside } = useLegend(root, measure)
  return (
    <section ref={root} aria-label="Strike frequency" className={styles.view}>
      <header className={styles.header} data-legend={beside ? 'beside' : 'below'}>
        <h2 className={styles.title}>Strike frequency</h2>
        <p className={styles.subject}>
          <MeasureSelect measure={measure} /> per {bin}
        </p>
        <div className={styles.legend}>
          <Legend stack={stack} items={items} />
        </div>
        <Controls bin={bin} stack={stack} />
        <Player onSave={onSaveAnimation} />
        <Suspense fallback={<span className={styles.exportRoom} />}>
          <ExportMenu />
        </Suspense>
      </header>
      <div className={styles.body}>
        {asTable ? (
          <Suspense fallback={<div aria-busy="true" />}>
            <ChartTable />
          </Suspense>
        ) : (
          <Unpaced>
            <Plot />
          </Unpaced>
        )}
        <Notes items={items} />
      </div>
    </section>
  )
}

/** What the legend names, and whether it fits between the title and the controls. */
function useLegend(root: RefObject<HTMLElement | null>, measure: Measure) {
  const size = useSize(root)
  const { dataset } = useAtlas()
  const summary = useSummary()
  const bins = useBins()
  const { stack } = summary.question
  const keys = useMemo(() => stackKeys(dataset, stack, bins.keys), [dataset, stack, bins.keys])
  const items = useMemo(() => {
    const { question, actors, facets } = summary
    return legendItems({ question, actors, facets, bins }, keys)
  }, [summary, bins, keys])
  const beside = legendWidth(items) <= (size?.width ?? 0) - HEADER_TAKES[measure]
  return { items, beside }
}

/** Apart, so that a drag of the dates or a playback leaves them alone. */
const Controls = memo(function Controls({ bin, stack }: { bin: BinWidth; stack: StackBy }) {
  const asTable = useView((view) => view.tables.includes('chart'))
  const { extent } = useAtlas().dataset
  const drawable = drawableBins(extent)
  // The axis grows to whole bins.
  const changeBin = (next: BinWidth) => setBin(next, inBins(currentView().axis, next, extent))
  const options = BIN_WIDTHS.filter((value) => value === bin || drawable.includes(value)).map(
    (value) => ({ value, label: asSentence(value) }),
  )
  return (
    <div className={styles.controls}>
      <Segmented label="Bin width" options={options} value={bin} onChange={changeBin} />
      <StackSelect stack={stack} />
      <EventKinds />
      <TableToggle pressed={asTable} onToggle={showAsTable} />
      <AxisButton />
    </div>
  )
})

const showAsTable = (shown: boolean) => setTable('chart', shown)

/** How complete the record is, and where strikes without a known day are drawn. */
function Notes({ items }: { items: readonly LegendItem[] }) {
  const { dataset } = useAtlas()
  const { selected, question } = useSummary()
  const { filter, bin } = question
  const before = beforeNote(selected, items, question.measure)
  const precision = shortPrecisionNote(selected)
  const tooFine = tooFineNote(dataset.extent)
  const coverage = useMemo(() => coverageNote(dataset, filter), [dataset, filter])
  return (
    <div className={styles.notes}>
      {coverage && (
        <p>
          {coverage}{' '}
          <button type="button" className={styles.more} onClick={() => setPanel('coverage')}>
            Coverage
          </button>
        </p>
      )}
      {tooFine && <p>{tooFine}</p>}
      {before && <p>{before}</p>}
      {precision && <p title={precisionNote(selected, bin) ?? undefined}>Hatched: {precision}</p>}
    </div>
  )
}

/** Reads as a part of the sentence "strikes per week". */
function MeasureSelect({ measure }: { measure: Measure }) {
  return (
    <select
      aria-label="Count"
      className={styles.inline}
      value={measure}
      title="A strike is one record: a date, a target and who did it. One statement may claim several attacks there."
      onChange={(event) => setMeasure(event.target.value as Measure)}
    >
      {Object.entries(MEASURE_NOUNS).map(([value, noun]) => (
        <option key={value} value={value}>
          {noun}
        </option>
      ))}
    </select>
  )
}

function StackSelect({ stack }: { stack: StackBy }) {
  return (
    <select
      aria-label="Stack by"
      className={styles.select}
      value={stack}
      onChange={(event) => setStack(event.target.value as StackBy)}
    >
      <StackOptions />
    </select>
  )
}
