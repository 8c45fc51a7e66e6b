/** The opened player: play, step, pace, window, loop, and the days that are shown. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { beginGesture, endGesture } from '../../../filter/actions'
import { useAtlas, useSummary } from '../../../filter/atlas'
import { setPlayback, stopPlaying, usePlayerSetting } from '../../../filter/playback'
import { useView } from '../../../filter/store'
import { PLAY_SPEEDS, type PlayWindow } from '../../../filter/view'
import button from '../../../ui/button.module.css'
import { formatRange, plural } from '../../../ui/format'
import { Icon } from '../../../ui/Icon'
import { rangeOf } from '../brush'
import styles from './Controls.module.css'
import { Glyph } from './Glyph'
import { type Player, usePlayer } from './usePlayer'

/** How much is shown at a time. */
export const PLAY_WINDOWS: readonly { window: PlayWindow; label: string }[] = [
  { window: null, label: 'Cumulative' },
  { window: 7, label: '7 days' },
  { window: 28, label: '28 days' },
]

interface ControlsProps {
  id: string
  /** Whether the user opened it, and goes on in it: then it plays at once. */
  focused: boolean
  /** Asks how the playback is to be saved as a file. */
  onSave: () => void
  onClose: () => void
}

export function Controls({ id, focused, onSave, onClose }: ControlsProps) {
  const root = useRef<HTMLFieldSetElement>(null)
  const start = useRef<HTMLButtonElement>(null)
  const player = usePlayer(root, focused)
  const { playing, said, toggle, step } = player
  const { loop } = usePlayerSetting()
  useEffect(
    function focusPlay() {
      if (focused) start.current?.focus({ preventScroll: true })
    },
    [focused],
  )
  return (
    <fieldset
      id={id}
      ref={root}
      className={styles.player}
      aria-label="Player"
      tabIndex={-1}
      data-player=""
      onKeyDown={(event) => onKey(event, player, onClose)}
      onKeyUp={(event) => STEPS.has(event.key) && endGesture()}
      onBlur={() => !playing && endGesture()}
    >
      <div className={styles.transport}>
        <IconButton label="Step back" onClick={() => step(-1)}>
          <Glyph name="back" />
        </IconButton>
        <button
          type="button"
          ref={start}
          className={`${button.icon} ${styles.play}`}
          aria-label={playing ? 'Pause' : 'Play'}
          title={`${playing ? 'Pause' : 'Play'} (Space)`}
          onClick={toggle}
        >
          <Glyph name={playing ? 'pause' : 'play'} />
        </button>
        <IconButton label="Step forward" onClick={() => step(1)}>
          <Glyph name="forward" />
        </IconButton>
      </div>
      <Days />
      <Choices still={player.still} />
      <button
        type="button"
        className={`${button.icon} ${styles.loop}`}
        aria-label="Loop"
        aria-pressed={loop}
        title="Loop: begin anew at the end"
        onClick={() => setPlayback({ loop: !loop })}
      >
        <Glyph name="loop" />
      </button>
      <IconButton
        label="Save animation…"
        onClick={() => {
          stopPlaying()
          onSave()
        }}
      >
        <Glyph name="save" />
      </IconButton>
      <IconButton label="Close the player" onClick={onClose}>
        <Icon name="close" size={14} />
      </IconButton>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </fieldset>
  )
}

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
])

function onKey(event: KeyboardEvent, { playing, toggle, step }: Player, onClose: () => void) {
  const target = event.target as HTMLElement
  const direction = STEPS.get(event.key)
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') {
    if (playing) toggle()
    else onClose()
  } else if (direction && !target.matches('select')) {
    stopPlaying()
    // A key that is held down makes one step of undo.
    beginGesture()
    step(direction)
  } else if (event.key === ' ' && !target.matches('button, select')) toggle()
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** The days shown, for the eye: the handles and the date fields say them aloud. */
function Days() {
  const { extent } = useAtlas().engine
  const { from, to } = rangeOf(useSummary().question.filter, extent)
  const { window } = usePlayerSetting()
  return (
    <p className={styles.days}>
      <span className={styles.range}>{formatRange(from, to)}</span>
      {window !== null && (
        <span className={styles.hint}>While it plays, the map shows older strikes lighter</span>
      )}
    </p>
  )
}

/** Pace and window; `still`: the pace is the system's, one bin a second. */
function Choices({ still }: { still: boolean }) {
  const bin = useView((view) => view.bin)
  const { speed, window } = usePlayerSetting()
  return (
    <div className={styles.choices}>
      <select
        aria-label="Speed"
        className={styles.select}
        value={still ? 1 : speed}
        disabled={still}
        title={still ? 'Your system asks for less motion: one step a second' : 'Speed'}
        onChange={(event) => {
          const chosen = PLAY_SPEEDS.find((one) => String(one) === event.target.value)
          if (chosen) setPlayback({ speed: chosen })
        }}
      >
        {PLAY_SPEEDS.map((value) => (
          <option key={value} value={value}>
            {plural(value, bin)} a second
          </option>
        ))}
      </select>
      <select
        aria-label="Window"
        className={styles.select}
        value={String(window)}
        title="How much is shown at a time"
        onChange={(event) => {
          const chosen = PLAY_WINDOWS.find((one) => String(one.window) === event.target.value)
          if (chosen) setPlayback({ window: chosen.window })
        }}
      >
        {PLAY_WINDOWS.map((one) => (
          <option key={one.label} value={String(one.window)}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface IconButtonProps {
  label: string
  onClick: () => void
  children: ReactNode
}

function IconButton({ label, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={button.icon}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
