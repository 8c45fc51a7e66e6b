/** A dialog with a title; Escape, its close button and a press beside it close it. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import button from './button.module.css'
import styles from './Dialog.module.css'
import { Icon } from './Icon'

interface DialogProps {
  title: string
  onClose: () => void
  /** With room for a picture beside the controls. */
  wide?: boolean
  children: ReactNode
}

/** Open for as long as it is mounted; the focus then goes back to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(function open() {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={wide ? styles.wide : styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        // The dialog's own box is filled by its content: a press on it is one on the backdrop.
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={styles.content}>
        <div className={styles.header}>
          <h2 id={id}>{title}</h2>
          <button type="button" className={button.icon} aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
