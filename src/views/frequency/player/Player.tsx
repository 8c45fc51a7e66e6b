/** Moves the date range through the record: a button in the chart's header, and the controls it opens. */
import { memo, Suspense, useEffect, useId, useRef } from 'react'
import { closePlayer, openPlayer } from '../../../filter/playback'
import { useView } from '../../../filter/store'
import button from '../../../ui/button.module.css'
import { later } from '../../../ui/later'
import { Glyph } from './Glyph'
import styles from './Player.module.css'

const Controls = later(async () => (await import('./Controls')).Controls)

export const Player = memo(function Player({ onSave }: { onSave: () => void }) {
  const open = useView((view) => view.player !== null)
  const opener = useRef<HTMLButtonElement>(null)
  /** A player that a link opened does not take the focus, nor play by itself. */
  const byHand = useRef(false)
  const id = useId()
  useEffect(
    function leaveFocusBehind() {
      if (!open) return
      return () => {
        byHand.current = false
        if (document.activeElement === document.body) opener.current?.focus()
      }
    },
    [open],
  )
  return (
    <>
      <button
        type="button"
        ref={opener}
        className={`${button.button} ${styles.opener}`}
        aria-label="Play the record"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title="Play the record: move the dates through it"
        onClick={() => {
          byHand.current = !open
          if (open) closePlayer()
          else openPlayer()
        }}
      >
        <Glyph name="play" />
        <span className={styles.openerText}>Play the record</span>
      </button>
      {open && (
        <Suspense>
          <Controls id={id} focused={byHand.current} onSave={onSave} onClose={closePlayer} />
        </Suspense>
      )}
    </>
  )
})
