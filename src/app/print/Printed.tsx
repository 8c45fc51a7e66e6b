/** The printed page, which is there only while the page is printed. */
import { usePrint } from './usePrint'

export function Printed() {
  const Sheet = usePrint()
  return Sheet && <Sheet />
}
