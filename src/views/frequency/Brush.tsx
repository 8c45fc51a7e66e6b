/** The date range on the plot: dragged, moved by its handles, stepped by keys, picked by a click. */
import type { KeyboardEvent } from 'react'
import type { BinWidth } from '../../engine/filter'
import { beginGesture, endGesture, setRange } from '../../filter/actions'
import { formatDate, formatRange } from '../../ui/format'
import styles from './Brush.module.css'
import { datesOf, type Extent, type Range, stepEdge, stepOfKey, stepRange } from './brush'
import { type PlotScale, xOf } from './layout'

interface BrushProps {
  scale: PlotScale
  record: Extent
  /** The days of the axis: the range stays within them. */
  extent: Extent
  range: Range
  /** Whether a date filter is set; without one the handles stand quietly at the ends. */
  active: boolean
  width: BinWidth
}

/** Press, drag and click are the plot's: see `usePointer`. The parts name their grip in `data-grip`. */
export function Brush({ scale, record, extent, range, active, width }: BrushProps) {
  const left = xOf(scale, range.from) - scale.box.x
  const right = xOf(scale, range.to + 1) - scale.box.x
  const keys = (part: 'from' | 'to' | 'range') => ({
    onKeyUp: endGesture,
    onBlur: endGesture,
    onKeyDown: (event: KeyboardEvent) => {
      const step = stepOfKey(event.key)
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      // A key that is held down makes one step of undo.
      beginGesture()
      const next =
        part === 'range' || event.shiftKey
          ? stepRange(range, step, width, extent)
          : stepEdge(part, range, step, width, extent)
      applyRange(next, record)
    },
  })
  const inner = Math.min(12, (right - left) / 3)
  const shape = { '--left': `${left}px`, '--right': `${right}px`, '--inner': `${inner}px` }
  return (
    <div className={styles.brush} data-active={active} style={shape as React.CSSProperties}>
      {active && (
        <div
          role="slider"
          aria-label="Date range"
          aria-valuemin={extent.first}
          aria-valuemax={extent.last - (range.to - range.from)}
          aria-valuenow={range.from}
          aria-valuetext={formatRange(range.from, range.to)}
          tabIndex={0}
          data-grip="range"
          className={styles.band}
          {...keys('range')}
        />
      )}
      <div
        role="slider"
        aria-label="Start of date range"
        aria-valuemin={extent.first}
        aria-valuemax={range.to}
        aria-valuenow={range.from}
        aria-valuetext={formatDate(range.from)}
        tabIndex={0}
        data-grip="from"
        className={styles.from}
        {...keys('from')}
      >
        <span className={styles.date} data-turned={left < 84}>
          {formatDate(range.from)}
        </span>
      </div>
      <div
        role="slider"
        aria-label="End of date range"
        aria-valuemin={range.from}
        aria-valuemax={extent.last}
        aria-valuenow={range.to}
        aria-valuetext={formatDate(range.to)}
        tabIndex={0}
        data-grip="to"
        className={styles.to}
        {...keys('to')}
      >
        <span className={styles.date} data-turned={scale.box.width - right < 84}>
          {formatDate(range.to)}
        </span>
      </div>
    </div>
  )
}

/** Puts the range into the filter; ends that reach the record's end stay open. */
export function applyRange(range: Range, record: Extent) {
  const { from, to } = datesOf(range, record)
  setRange(from, to)
}
