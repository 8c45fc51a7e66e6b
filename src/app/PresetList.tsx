/** The ready-made date ranges to choose from. */
import { useMemo } from 'react'
import { restoreView, setRange } from '../filter/actions'
import { useAtlas } from '../filter/atlas'
import { chipsOf } from '../filter/chips'
import { lastView } from '../filter/last-view'
import { type Preset, presetsOf } from '../filter/presets'
import { useView } from '../filter/store'
import { formatRange } from '../ui/format'
import { canKeep } from '../ui/kept'
import styles from './PresetList.module.css'

export function PresetList({ close }: { close: () => void }) {
  const { dataset, engine } = useAtlas()
  const { ranges, months } = useMemo(() => presetsOf(dataset, engine.meta), [dataset, engine])
  const from = useView((view) => view.filter.from)
  const to = useView((view) => view.filter.to)
  const { first, last } = dataset.extent
  const entry = (preset: Preset, detail: boolean) => (
    <button
      key={preset.label}
      type="button"
      className={styles.entry}
      aria-pressed={preset.from === from && preset.to === to}
      onClick={() => {
        setRange(preset.from, preset.to)
        close()
      }}
    >
      {preset.label}
      {detail && (
        <span className={styles.detail}>
          {formatRange(preset.from ?? first, preset.to ?? last)}
        </span>
      )}
    </button>
  )
  return (
    <div className={styles.panel}>
      <div className={styles.ranges}>
        {ranges.map((preset) => entry(preset, true))}
        <LastView close={close} />
      </div>
      {!canKeep() && (
        <p className={styles.note}>
          This browser keeps nothing here: neither the last view nor the theme is remembered. The
          address holds the view.
        </p>
      )}
      <h3 className={styles.heading}>Months</h3>
      <div className={styles.months}>{months.map((preset) => entry(preset, false))}</div>
    </div>
  )
}

/** The whole view of the last visit, where there was one. */
function LastView({ close }: { close: () => void }) {
  const { dataset } = useAtlas()
  const view = lastView(dataset)
  if (!view) return null
  const words = chipsOf(view.filter, dataset).map((chip) => chip.label)
  return (
    <button
      type="button"
      className={styles.entry}
      onClick={() => {
        restoreView(view)
        close()
      }}
    >
      Last view
      <span className={styles.detail}>{words.slice(0, 3).join(', ') || 'no filter'}</span>
    </button>
  )
}
