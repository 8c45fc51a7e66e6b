/**
 * How much JavaScript the built page loads, gzipped, against budgets: before the first map and
 * numbers, in all without being asked, and for each thing that is loaded only on demand.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

export interface Group {
  name: string
  files: readonly string[]
  /** Bytes, gzipped. */
  size: number
  budget: number
}

const kB = 1000
const BUDGETS = {
  'before the first map and numbers': 170 * kB,
  'in all, unasked': 330 * kB,
} as const
/** Any one thing that is asked for, with all that only it needs. */
const ON_DEMAND = 160 * kB

/** Chunks that the page goes on to load by itself, by the name of the module that begins them. */
const BY_ITSELF = [
  'ActorsView',
  'Origins',
  'FrequencyView',
  'SidePanel',
  'Tabs',
  'Keys',
  'Notices',
  'Pointed',
  'Search',
  'OpenFiles',
  'ExportMenu',
  'FacetLists',
  'PresetList',
]

/** The groups of a built folder. Throws where it holds no page. */
export function budgetGroups(dist: string): Group[] {
  const assets = join(dist, 'assets')
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  const textOf = (name: string) => readFileSync(join(assets, name), 'utf8')
  const sizeOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(textOf(name), { level: 9 }).length, 0)
  const closure = (names: readonly string[]): Set<string> => {
    const all = new Set<string>()
    const add = (name: string) => {
      if (all.has(name) || !scripts.includes(name)) return
      all.add(name)
      for (const next of staticImports(textOf(name))) add(next)
    }
    names.forEach(add)
    return all
  }

  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const entries = [...page.matchAll(/assets\/([^"]+\.js)"/g)].map(([, name]) => name as string)
  const first = closure(entries)
  const byItself = scripts.filter((name) => BY_ITSELF.includes(moduleOf(name)))
  const unasked = closure([...entries, ...byItself])
  if (
    first.size === 0 ||
    !BY_ITSELF.every((name) => byItself.some((file) => moduleOf(file) === name))
  )
    throw new Error(`${dist} is no build of the page: build it first`)
  const group = (name: keyof typeof BUDGETS, files: Set<string>): Group => ({
    name,
    files: [...files],
    size: sizeOf(files),
    budget: BUDGETS[name],
  })
  const onDemand = scripts
    .filter((name) => !unasked.has(name))
    .map((name): Group => {
      const own = [...closure([name])].filter((part) => !unasked.has(part))
      return { name: moduleOf(name), files: own, size: sizeOf(own), budget: ON_DEMAND }
    })
    .sort((a, b) => b.size - a.size)
  return [
    group('before the first map and numbers', first),
    group('in all, unasked', unasked),
    ...onDemand,
  ]
}

/** `FrequencyView` of `FrequencyView-Bf0Ptazb.js` */
const moduleOf = (name: string) => name.replace(/-[\w-]{8}\.js$/, '')

/** Names of the chunks that a chunk cannot run without. */
export function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(
    ([, name]) => name as string,
  )
}

/** One line a group; those over their budget say so. */
export function budgetLines(groups: readonly Group[]): string[] {
  return groups.map(({ name, size, budget }) => {
    const kilo = (bytes: number) => (bytes / kB).toFixed(1)
    const over = size > budget ? `, over its budget by ${kilo(size - budget)} kB` : ''
    return `${kilo(size).padStart(7)} of ${kilo(budget)} kB  ${name}${over}`
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const groups = budgetGroups('dist')
  console.log(budgetLines(groups).join('\n'))
  if (groups.some(({ size, budget }) => size > budget)) process.exitCode = 1
}
