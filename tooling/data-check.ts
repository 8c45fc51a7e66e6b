/** Checks the record in `data/`, or in the directory given: every fault on a line of its own. */
import { formatFault } from '../src/dataset/fault'
import { readData } from './read-data'

const dir = process.argv[2] ?? 'data'
const { faults, compiled } = readData(dir)

for (const fault of faults) console.error(formatFault(fault))
if (compiled) {
  const { version, counts, coverage } = compiled.dataset
  const held = [
    `${counts.strikes} strikes (${counts.attacks} attacks)`,
    `${counts.actors} actors`,
    `${counts.places} places`,
    `${counts.sources} sources`,
    `${counts.contextEvents} context events`,
    `${counts.publishedTotals} published totals`,
  ].join(', ')
  console.log(`${dir}: version ${version}, ${coverage.from} to ${coverage.to}: ${held}. No faults.`)
} else {
  const files = new Set(faults.map(({ file }) => file)).size
  console.error(
    `${faults.length} fault${faults.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`,
  )
  process.exitCode = 1
}
