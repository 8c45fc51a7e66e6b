/** The focus stays on the map where the symbol that has it goes, because nothing there is counted now. */
import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'

/** A ref for what holds all symbols; to be called where they are drawn, so that it runs when they change. */
export function useKeptFocus(): RefCallback<HTMLElement> {
  const map = useMap()
  const focused = useRef<Element | null>(null)
  useLayoutEffect(function takeFocus() {
    if (!focused.current || focused.current.isConnected) return
    focused.current = null
    if (document.activeElement === document.body) map.getContainer().focus({ preventScroll: true })
  })
  return useCallback((symbols: HTMLElement | null) => {
    const come = ({ target }: FocusEvent) => {
      focused.current = target as Element
    }
    // Browsers differ in whether what is taken out of the page loses the focus first: see later.
    const go = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if ((target as Element).isConnected && focused.current === target) focused.current = null
      })
    symbols?.addEventListener('focusin', come)
    symbols?.addEventListener('focusout', go)
    return () => {
      symbols?.removeEventListener('focusin', come)
      symbols?.removeEventListener('focusout', go)
    }
  }, [])
}
