/** The pointer over the plot: what it reads, and how a press becomes a range. */
import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Bins } from '../../engine/summary'
import { beginGesture, endGesture, setRange } from '../../filter/actions'
import { drawPeriod, finishPeriod, useDrawing } from '../../filter/drawing'
import { applyRange } from './Brush'
import { binRange, type Drag, dragTo, type Extent, type Grip, type Range } from './brush'
import { binAt, dayAt, type PlotScale } from './layout'

/** A press that moves less than this stays a click, px. */
const SLOP = 4

interface Press extends Drag {
  pressedAt: number
  dragging: boolean
  /** It draws a period of the comparison, not the date range. */
  draws: boolean
}

interface PointerOptions {
  scale: PlotScale
  record: Extent
  /** The days of the axis: the range stays within them. */
  extent: Extent
  range: Range
  active: boolean
  bins: Bins
  onRead: (bin: number | null) => void
}

/** Handlers for the plot's element. A drag is one step of undo; every frame sets the range once. */
export function usePointer(options: PointerOptions) {
  const { scale, record, extent, range, bins, onRead } = options
  const press = useRef<Press | null>(null)
  // Left edge of the plot in the window: read once a visit and press, never while moving.
  const plotLeft = useRef(0)
  const frame = useRef(0)
  const suppressClick = useRef(false)

  useEffect(function endWithThePlot() {
    return () => {
      cancelAnimationFrame(frame.current)
      if (press.current?.dragging) endGesture()
    }
  }, [])

  const dayUnder = (clientX: number) => dayAt(scale, clientX - plotLeft.current + scale.box.x)
  const findPlot = (event: PointerEvent<HTMLElement>) => {
    plotLeft.current = event.currentTarget.getBoundingClientRect().left
  }

  const read = (event: PointerEvent<HTMLElement>) => {
    const grip = gripOf(event.target)
    onRead(grip === 'from' || grip === 'to' ? null : binAt(bins, dayUnder(event.clientX)))
  }

  const apply = (drag: Press, at: number) => {
    const next = dragTo(drag, at, extent)
    if (drag.draws) drawPeriod(next)
    else applyRange(next, record)
  }

  const finish = (restore: boolean) => {
    const { current } = press
    press.current = null
    cancelAnimationFrame(frame.current)
    if (!current?.dragging) return
    if (current.draws) {
      finishPeriod()
      return
    }
    if (restore) applyRange(current.start, record)
    endGesture()
  }

  return {
    onPointerEnter: findPlot,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return
      findPlot(event)
      suppressClick.current = false
      const draws = useDrawing.getState().wanted !== null
      const grip = draws ? 'plot' : gripOf(event.target)
      press.current = {
        grip,
        draws,
        anchor: dayUnder(event.clientX),
        start: range,
        pressedAt: event.clientX,
        dragging: false,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
      // A finger does not hover: it reads while it rests.
      if (event.pointerType === 'touch') read(event)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = press
      if (!current) {
        read(event)
        return
      }
      if (!current.dragging) {
        if (Math.abs(event.clientX - current.pressedAt) < SLOP) return
        current.dragging = true
        suppressClick.current = true
        onRead(null)
        if (!current.draws) beginGesture()
      }
      const at = dayUnder(event.clientX)
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => apply(current, at))
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const { current } = press
      // The last move may still wait for its frame.
      if (current?.dragging) apply(current, dayUnder(event.clientX))
      // A finger that taps near an edge means the bar there; a mouse on the handle means the handle.
      if (event.pointerType === 'mouse' && (current?.grip === 'from' || current?.grip === 'to'))
        suppressClick.current = true
      finish(false)
    },
    onPointerCancel: () => finish(true),
    onPointerLeave: () => onRead(null),
    onClick: (event: MouseEvent) => {
      if (suppressClick.current || event.detail > 1) return
      // While a period is to be drawn, a press without a drag changes nothing.
      if (useDrawing.getState().wanted !== null) return
      pickBin(binAt(bins, dayUnder(event.clientX)), options)
    },
    onDoubleClick: () => setRange(null, null),
  }
}

/** Makes the bin the date range, or clears it where it is that already. */
export function pickBin(
  bin: number,
  { bins, record, extent, range, active }: Omit<PointerOptions, 'scale' | 'onRead'>,
) {
  const next = binRange(bins.edges[bin] as number, bins.width, extent)
  if (active && next.from === range.from && next.to === range.to) setRange(null, null)
  else applyRange(next, record)
}

function gripOf(target: EventTarget): Grip {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-grip]') : null
  return (part?.dataset.grip as Grip | undefined) ?? 'plot'
}
