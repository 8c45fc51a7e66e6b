import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Lock {
  packages: Record<string, { version: string; license?: string; hasInstallScript?: boolean }>
}

const about = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const [shipped = '', tools = ''] = readFileSync('docs/dependencies.md', 'utf8').split(
  /^## To build, check and test$/m,
)

/** Name and licence of each row of the tables of a text; a row can name several packages. */
function rows(text: string): [name: string, reason: string, licence: string][] {
  return [...text.matchAll(/^\| (@?[a-z][^|]*) \| ([^|]+) \| ([^|]+) \|$/gm)].flatMap(
    ([, names = '', reason = '', licence = '']) =>
      names === 'package' ? [] : names.split(', ').map((name) => [name, reason, licence] as never),
  )
}

test.each([
  ['dependencies', about.dependencies, rows(shipped)],
  ['devDependencies', about.devDependencies, rows(tools)],
] as const)(
  'each of the %s has its line of reason, and no line is left over',
  (_, named, lines) => {
    expect(lines.map(([name]) => name).sort()).toEqual(Object.keys(named).sort())
    for (const [, reason] of lines) expect(reason.length).toBeGreaterThan(3)
  },
)

test('the licences in the list are those that the packages state', () => {
  const spdx = (text: string) => text.replace(/\bor\b/g, 'OR').replace(/[()]/g, '')
  for (const [name, , licence] of [...rows(shipped), ...rows(tools)])
    expect([name, spdx(licence)]).toEqual([
      name,
      spdx(lock.packages[`node_modules/${name}`]?.license ?? 'none stated'),
    ])
})
