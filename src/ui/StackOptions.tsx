/** The options of a `<select>` of what bars, symbols and breakdowns are split by. */
import { STACK_LABELS } from './stack'

export function StackOptions() {
  return Object.entries(STACK_LABELS).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
