/** What is said of a table of which no row could be used. */
import type { FaultReport } from '../../../dataset/import/faults'
import { formatCount } from '../../../ui/format'
import { OpenError } from '../handler'

export function nothingIn(name: string, report: FaultReport): OpenError {
  if (report.rows === 0)
    return new OpenError(`“${name}” has a header but no rows. Choose a file that holds data.`)
  const examples = report.kinds.flatMap(({ examples }) => examples.slice(0, 2)).slice(0, 5)
  return new OpenError(
    `None of the ${formatCount(report.rows)} rows of “${name}” could be used. Mend what is named below, or give its columns another meaning.`,
    examples.map(
      ({ unit, line, column, value, why }) =>
        `${unit} ${line}${column && `, ${column}`}: ${value && `“${value}” `}${why}`,
    ),
  )
}
