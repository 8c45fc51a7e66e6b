/** Asks how the animation is to be saved, makes it, and tells how far it has come. */
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { download, fileNameOf } from '../../export/download'
import { useAtlas } from '../../filter/atlas'
import { usePlayerSetting } from '../../filter/playback'
import { useView } from '../../filter/store'
import type { PlayWindow } from '../../filter/view'
import { formatDay } from '../../model/day'
import button from '../../ui/button.module.css'
import { formatRange, plural } from '../../ui/format'
import { rangeOf } from '../../views/frequency/brush'
import { PLAY_WINDOWS } from '../../views/frequency/player/Controls'
import { stepsThrough, stepWidth } from '../../views/frequency/player/timeline'
import { useBasemap } from '../../views/map/Basemap'
import { type Film, makeFilm } from './film'
import styles from './SaveAnimation.module.css'

const KINDS = [
  { value: 'webm', label: 'Video (WebM)' },
  { value: 'png', label: 'Numbered pictures (PNG in a ZIP)' },
] as const
const WIDTHS = [1280, 1920] as const
const RATES = [2, 4, 8, 12] as const
/** A film of more frames would take minutes and fill the memory. */
const MOST_FRAMES = 2000

type State =
  | { is: 'asking' }
  | { is: 'making'; done: number; abort: AbortController }
  | { is: 'saved'; name: string }
  | { is: 'failed'; why: string }

export function SaveAnimation({ onClose }: { onClose: () => void }) {
  const atlas = useAtlas()
  const { extent } = atlas.dataset
  const filter = useView((view) => view.filter)
  const bin = useView((view) => view.bin)
  const played = usePlayerSetting()
  const { data: shapes = null } = useBasemap()
  const [kind, setKind] = useState<Film['kind']>('webm')
  const [days, setDays] = useState<'range' | 'whole'>('range')
  const [window, setWindow] = useState<PlayWindow>(played.window)
  const [rate, setRate] = useState<number>(played.speed)
  const [width, setWidth] = useState<number>(WIDTHS[0])
  const [state, setState] = useState<State>({ is: 'asking' })
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const making = useRef<AbortController | null>(null)

  useEffect(function openAndLetGo() {
    dialog.current?.showModal()
    return () => making.current?.abort()
  }, [])

  const isFiltered = filter.from !== null || filter.to !== null
  const range = rangeOf(filter, extent)
  const shown =
    days === 'range'
      ? { first: range.from, last: range.to }
      : { first: extent.first, last: extent.last }
  const ranges = useMemo(
    () => stepsThrough({ extent: { first: shown.first, last: shown.last }, width: bin, window }),
    [shown.first, shown.last, bin, window],
  )
  const step = stepWidth({ width: bin, window })
  const tooMany = ranges.length > MOST_FRAMES
  const isMaking = state.is === 'making'

  const save = async () => {
    const abort = new AbortController()
    making.current = abort
    const tell = (done: number) => setState({ is: 'making', done, abort })
    tell(0)
    try {
      const film: Film = { ranges, window, rate, width, kind }
      const file = await makeFilm(atlas, shapes, film, { signal: abort.signal, onFrame: tell })
      const name = fileNameOf(
        [formatDay(shown.first), formatDay(shown.last), `animation-by-${step}`],
        kind === 'webm' ? 'webm' : 'zip',
      )
      download(file, name)
      setState({ is: 'saved', name })
    } catch (error) {
      if (abort.signal.aborted) setState({ is: 'asking' })
      else setState({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={styles.dialog}
      onClose={onClose}
      onCancel={(event) => {
        // The first Escape gives up the film, the next one closes.
        if (!isMaking) return
        event.preventDefault()
        state.abort.abort()
      }}
    >
      <h2 id={titleId}>Save animation</h2>
      <p className={styles.about}>Map, chart, days and sources, one frame for each {step}.</p>
      <fieldset className={styles.choices} disabled={isMaking}>
        <legend className="visually-hidden">How it is saved</legend>
        <Choice label="File" value={kind} options={KINDS} onChoose={setKind} />
        {isFiltered && (
          <Choice
            label="Days"
            value={days}
            options={[
              { value: 'range', label: formatRange(range.from, range.to) },
              { value: 'whole', label: 'The whole record' },
            ]}
            onChoose={setDays}
          />
        )}
        <Choice
          label="Shown at a time"
          value={String(window)}
          options={PLAY_WINDOWS.map((one) => ({ value: String(one.window), label: one.label }))}
          onChoose={(value) => setWindow(value === 'null' ? null : (Number(value) as PlayWindow))}
        />
        <Choice
          label="Speed"
          value={String(rate)}
          options={RATES.map((one) => ({
            value: String(one),
            label: `${plural(one, step)} a second`,
          }))}
          onChoose={(value) => setRate(Number(value))}
        />
        <Choice
          label="Size"
          value={String(width)}
          options={WIDTHS.map((one) => ({
            value: String(one),
            label: `${one} × ${(one * 9) / 16} px`,
          }))}
          onChoose={(value) => setWidth(Number(value))}
        />
      </fieldset>
      <p className={styles.length}>
        {tooMany
          ? `${plural(ranges.length, 'frame')} are too many: choose wider bins in the chart, or fewer days.`
          : `${plural(ranges.length, 'frame')}, ${seconds(ranges.length / rate)}`}
      </p>
      {isMaking && (
        <p className={styles.progress}>
          <progress aria-label="Progress" max={ranges.length} value={state.done} />
          <span>
            {state.done} of {ranges.length}
          </span>
        </p>
      )}
      <p aria-live="polite" className={styles.said}>
        {state.is === 'saved' && `Saved ${state.name}`}
      </p>
      {state.is === 'failed' && (
        <p role="alert" className={styles.failed}>
          The animation was not saved. {state.why}
        </p>
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={button.button}
          onClick={() => (isMaking ? state.abort.abort() : dialog.current?.close())}
        >
          {isMaking ? 'Stop' : 'Close'}
        </button>
        <button
          type="button"
          className={`${button.button} ${styles.save}`}
          disabled={isMaking || tooMany}
          onClick={() => void save()}
        >
          Save
        </button>
      </div>
    </dialog>
  )
}

/** `15 s`, `1 min 50 s` */
function seconds(all: number): string {
  const whole = Math.max(1, Math.round(all))
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)} min${whole % 60 > 0 ? ` ${whole % 60} s` : ''}`
}

interface ChoiceProps<T extends string> {
  label: ReactNode
  value: T
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}
