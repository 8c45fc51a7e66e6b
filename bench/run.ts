/**
 * All measurements: `npm run build && npm run bench`, with nothing else at work on the machine.
 *
 *     npm run bench [-- --fast] [--only engine,sizes,browser] [--size 1000000] [--runs 5] [--json file]
 *
 * `--fast` only shows that it runs: few rows, one run, no browser. Numbers of it mean nothing.
 */
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { budgetGroups } from '../tooling/budget'
import { shippedDataset } from '../tooling/shipped'
import { type EngineFigures, measureEngine } from './engine'
import { rounded, spreadOf, tableOf } from './table'

const { values: options } = parseArgs({
  options: {
    fast: { type: 'boolean', default: false },
    only: { type: 'string', default: 'engine,sizes' },
    size: { type: 'string' },
    runs: { type: 'string' },
    json: { type: 'string' },
  },
})
const size = Number(options.size ?? (options.fast ? 2_000 : 1_000_000))
const runs = Number(options.runs ?? (options.fast ? 1 : 5))
const asked = new Set((options.fast ? 'engine' : options.only).split(','))

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
}
const results: Record<string, unknown> = { machine, fast: options.fast }
console.log(
  `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB, Node ${machine.node}, ${machine.date}`,
)

if (asked.has('engine')) {
  const figures = await measureEngine(shippedDataset(), size, runs)
  results.engine = figures
  console.log(`\n${engineTable(figures)}`)
}
if (asked.has('sizes')) {
  const groups = budgetGroups('dist')
  results.sizes = groups.map(({ name, size: bytes, budget }) => ({ name, bytes, budget }))
  console.log(
    `\n${tableOf([
      ['JavaScript, gzip', 'kB', 'budget'],
      ...groups.map(({ name, size: bytes, budget }) => [
        name,
        (bytes / 1000).toFixed(1),
        (budget / 1000).toFixed(0),
      ]),
    ])}`,
  )
}
const json = JSON.stringify(results, null, 2)
if (options.json) writeFileSync(options.json, `${json}\n`)
else if (options.fast) console.log(`\n${json}`)

function engineTable({ size: rows, samples, columnBytes, wordBytes }: EngineFigures): string {
  const cells = (values: readonly number[]) => {
    const { min, median, max } = spreadOf(values)
    return [min, median, max].map(rounded)
  }
  const named = {
    build: 'build: columns and first answer',
    jump: 'jump to another quarter of the record',
    brush: 'brush step of 5 days',
    toggle: 'toggle of the heaviest actor',
  }
  return `${tableOf([
    [
      `${rows} strikes, ms`,
      'min',
      'median',
      'max',
      'crossfilter2',
      'median',
      'max',
      'times faster',
    ],
    ...(Object.keys(named) as (keyof typeof named)[]).map((name) => {
      const { ours, peer } = samples[name]
      const ratio = spreadOf(peer).median / spreadOf(ours).median
      return [named[name], ...cells(ours), ...cells(peer), ratio.toFixed(1)]
    }),
  ])}\n\n${columnBytes.toFixed(1)} bytes a strike in columns, ${wordBytes.toFixed(1)} in ids and texts beside them`
}
