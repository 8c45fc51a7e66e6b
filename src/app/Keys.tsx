/** The list of keys, in a dialog that Escape closes. */
import type { RefObject } from 'react'
import button from '../ui/button.module.css'
import styles from './Keys.module.css'

const KEYS: readonly [string, string][] = [
  ['/', 'Search'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'Undo, redo'],
  ['← →', 'On a handle of the date range: one bin'],
  ['Page Up, Page Down', 'On a handle: one month'],
  ['Home, End', 'On a handle: to the ends of the record'],
  ['↑ ↓', 'In the list of strikes, in menus and in results'],
  ['Space, ← →, Esc', 'In the player: play or pause, step, stop'],
  ['Enter', 'Open, tick or press'],
  ['Esc', 'Close what is open'],
  ['?', 'This list'],
]

export function Keys({ ref }: { ref: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={ref} aria-label="Keys" className={styles.dialog}>
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={button.button}>
          Close
        </button>
      </form>
    </dialog>
  )
}
