/** When the page is printed, by whatever way, the sheet takes the place of the dashboard. */
import { type ComponentType, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

let sheet: ComponentType | null = null

/** Brings the sheet: the browser waits for nothing once it prints. */
async function preparePrint(): Promise<void> {
  sheet ??= (await import('./PrintSheet')).PrintSheet
}

/** How long after the start the sheet is fetched, so that it does not stand in the way of the views, ms. */
const REST = 1500

/** Prints once the sheet is there; where its code does not come, the dashboard as it is. */
export const printSoon = () =>
  preparePrint()
    .catch(() => undefined)
    .then(() => print())

/** What to print while the page is printed, if it has come; else null. */
export function usePrint(): ComponentType | null {
  const [printing, setPrinting] = useState(false)
  useEffect(function followPrint() {
    const timer = setTimeout(() => void preparePrint().catch(() => undefined), REST)
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    const holdBack = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'p'
      if (!asked || sheet) return
      event.preventDefault()
      void printSoon()
    }
    addEventListener('keydown', holdBack)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', holdBack)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return printing ? sheet : null
}
