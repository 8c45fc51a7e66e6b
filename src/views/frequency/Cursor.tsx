/** The bin that is read: a band behind it, and a slider that reads bin by bin from the keyboard. */
import type { KeyboardEvent } from 'react'
import { addBins } from '../../engine/bins'
import type { BinWidth } from '../../engine/filter'
import { stepOfKey } from './brush'
import styles from './Cursor.module.css'
import { type PlotScale, xOf } from './layout'

interface CursorProps {
  scale: PlotScale
  /** First days of the bins, then the day after the last. */
  edges: Int32Array
  width: BinWidth
  /** Bin that is read by pointer or keyboard; null while none is. */
  bin: number | null
  /** Where the keyboard starts to read. */
  start: number
  spoken: (bin: number) => string
  onRead: (bin: number | null) => void
  onPick: (bin: number) => void
}

export function Cursor({ scale, edges, width, bin, start, spoken, onRead, onPick }: CursorProps) {
  const at = bin ?? start
  const last = edges.length - 2
  const first = edges[at] as number
  const left = xOf(scale, first) - scale.box.x
  const right = xOf(scale, addBins(first, 1, width)) - scale.box.x

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onPick(at)
      return
    }
    const step = stepOfKey(event.key)
    if (!step) return
    event.preventDefault()
    const far = step.by === 'end' ? last : step.by === 'month' ? perMonth(width) : 1
    onRead(Math.min(last, Math.max(0, at + step.direction * far)))
  }

  return (
    <div
      role="slider"
      aria-label={`Read by ${width}`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={spoken(at)}
      tabIndex={0}
      className={styles.cursor}
      data-on={bin !== null}
      style={{ insetInlineStart: left, inlineSize: right - left }}
      onFocus={() => onRead(at)}
      onBlur={() => onRead(null)}
      onKeyDown={onKeyDown}
    />
  )
}

/** Bins that a page key skips: about a month. */
const perMonth = (width: BinWidth) => ({ day: 30, week: 4, month: 1 })[width]
