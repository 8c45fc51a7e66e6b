/** The printed page, which is there only while the page is printed, beside all that is on the screen. */
import { createPortal } from 'react-dom'
import { usePrint } from './usePrint'

export function Printed() {
  const Sheet = usePrint()
  return Sheet && createPortal(<Sheet />, document.body)
}
