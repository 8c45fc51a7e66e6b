/** Keys that work anywhere outside of a text field. */
import { useEffect } from 'react'
import { redo, undo } from '../filter/actions'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea'))

export function useShortcuts(onHelp: () => void) {
  useEffect(
    function listen() {
      const onKeyDown = (event: KeyboardEvent) => {
        if (isTyping(event.target)) return
        const command = event.ctrlKey || event.metaKey
        if (command && event.key.toLowerCase() === 'z') {
          event.preventDefault()
          if (event.shiftKey) redo()
          else undo()
        } else if (command && event.key.toLowerCase() === 'y') {
          event.preventDefault()
          redo()
        } else if (event.key === '/' && !command && !event.altKey) {
          event.preventDefault()
          document.getElementById('search')?.focus()
        } else if (event.key === '?') {
          event.preventDefault()
          onHelp()
        }
      }
      addEventListener('keydown', onKeyDown)
      return () => removeEventListener('keydown', onKeyDown)
    },
    [onHelp],
  )
}
