/** Panels of which one is shown, on narrow screens. Hidden panels keep their state. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from './Tabs.module.css'

interface Tab {
  id: string
  label: string
  content: ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly Tab[]
  /** Brings this tab to the front when it changes. */
  selected: string | undefined
}

export function Tabs({ label, tabs, selected }: TabsProps) {
  const [shown, setShown] = useState(tabs[0]?.id)
  const [asked, setAsked] = useState<string | undefined>(undefined)
  if (selected !== asked) {
    setAsked(selected)
    if (selected) setShown(selected)
  }
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const at = tabs.findIndex((tab) => tab.id === shown)
    const next = (at + step + tabs.length) % tabs.length
    setShown(tabs[next]?.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={label} className={styles.list} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${tab.id}`}
            aria-controls={`${prefix}-panel-${tab.id}`}
            aria-selected={tab.id === shown}
            tabIndex={tab.id === shown ? 0 : -1}
            className={styles.tab}
            onClick={() => setShown(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${prefix}-panel-${tab.id}`}
          aria-labelledby={`${prefix}-tab-${tab.id}`}
          hidden={tab.id !== shown}
          className={styles.panel}
        >
          {tab.content}
        </div>
      ))}
    </>
  )
}
