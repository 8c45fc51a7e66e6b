/** Moves the date range through the record: a button in the chart's header, and the controls it opens. */
import { memo, useId, useRef, useState } from 'react'
import { stopPlaying } from '../../../filter/playback'
import button from '../../../ui/button.module.css'
import { Controls } from './Controls'
import { Glyph } from './Glyph'
import styles from './Player.module.css'

export const Player = memo(function Player({ onSave }: { onSave: () => void }) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    stopPlaying()
    setOpen(false)
    opener.current?.focus()
  }
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
        onClick={() => (open ? close() : setOpen(true))}
      >
        <Glyph name="play" />
        <span className={styles.openerText}>Play the record</span>
      </button>
      {open && <Controls id={id} onSave={onSave} onClose={close} />}
    </>
  )
})
