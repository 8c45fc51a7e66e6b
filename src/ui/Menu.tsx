/** A button that opens a menu of actions: arrows, Home, End, Escape, typing a first letter. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './Menu.module.css'

export interface MenuItem {
  label: string
  /** Said beside the label in a quieter tone. */
  detail?: string
  onSelect: () => void
  disabled?: boolean
}

interface MenuProps {
  /** Accessible name of the button, shown as its text unless `children` are given. */
  label: string
  items: readonly MenuItem[]
  children?: ReactNode
  /** Which edge of the button the menu lines up with. */
  align?: 'start' | 'end'
  variant?: 'quiet' | 'primary'
  /** Told whenever the menu opens: what its entries need can be fetched meanwhile. */
  onOpen?: () => void
}

export function Menu({
  label,
  items,
  children,
  align = 'end',
  variant = 'quiet',
  onOpen,
}: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(
    function focusFirstItem() {
      if (open) list.current?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus()
    },
    [open],
  )

  useEffect(
    function closeOnOutsidePress() {
      if (!open) return
      const onPress = (event: PointerEvent) => {
        if (!root.current?.contains(event.target as Node)) setOpen(false)
      }
      document.addEventListener('pointerdown', onPress)
      return () => document.removeEventListener('pointerdown', onPress)
    },
    [open],
  )

  const show = () => {
    setOpen(true)
    onOpen?.()
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = entries.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key]
    if (step !== undefined) {
      entries[(step + entries.length) % entries.length]?.focus()
    } else if (event.key === 'Escape') {
      close()
    } else if (event.key === 'Tab') {
      setOpen(false)
      return
    } else if (event.key.length === 1 && /\S/.test(event.key)) {
      const letter = event.key.toLowerCase()
      const order = [...entries.slice(at + 1), ...entries.slice(0, at + 1)]
      order.find((entry) => entry.textContent?.toLowerCase().startsWith(letter))?.focus()
      return
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.root} ref={root}>
      <button
        type="button"
        ref={button}
        className={variant === 'primary' ? styles.primary : styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          show()
        }}
      >
        {children ?? label}
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M2 3.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      {open && (
        <div
          id={id}
          ref={list}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className={align === 'end' ? styles.listEnd : styles.listStart}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              disabled={item.disabled}
              onClick={() => {
                close()
                item.onSelect()
              }}
            >
              <span>{item.label}</span>
              {item.detail && <span className={styles.detail}>{item.detail}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
