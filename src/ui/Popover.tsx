/** A button that opens a panel of controls below it; Escape and a press outside close it, on a phone also a button of its own. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './Popover.module.css'

interface PopoverProps {
  /** Accessible name of the button and of the panel. */
  label: string
  /** What the button shows; the label where left out. */
  button?: ReactNode
  align?: 'start' | 'end'
  /** The panel; a function is given what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

export function Popover({ label, button, align = 'start', children }: PopoverProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }

  useEffect(
    function closeFromOutside() {
      if (!open) return
      const onPress = (event: PointerEvent) => {
        if (!root.current?.contains(event.target as Node)) setOpen(false)
      }
      document.addEventListener('pointerdown', onPress)
      return () => document.removeEventListener('pointerdown', onPress)
    },
    [open],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Escape and lost focus of the controls inside
    <div
      className={styles.root}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        close()
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
          setOpen(false)
      }}
    >
      <button
        type="button"
        ref={opener}
        className={styles.button}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button ?? label}
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M2 3.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a border box of its own
        <div id={id} role="group" aria-label={label} className={styles[align]}>
          {typeof children === 'function' ? children(close) : children}
          <button type="button" className={styles.done} onClick={close}>
            Done
          </button>
        </div>
      )}
    </div>
  )
}
