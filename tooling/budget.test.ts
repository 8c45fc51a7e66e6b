import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { budgetGroups, budgetLines, staticImports } from './budget'

const dist = mkdtempSync(join(tmpdir(), 'budget-'))
afterAll(() => rmSync(dist, { recursive: true, force: true }))

mkdirSync(join(dist, 'assets'))
/** So many bytes that no compression makes smaller. */
const noise = (bytes: number) =>
  `/*${randomBytes(bytes / 2)
    .toString('latin1')
    .replace(/[*\n\r]/g, '.')}*/`
const script = (name: string, code: string) =>
  writeFileSync(join(dist, 'assets', name), code, 'latin1')
writeFileSync(
  join(dist, 'index.html'),
  '<script type="module" src="./assets/index-00000000.js"></script><link rel="modulepreload" href="./assets/words-00000000.js">',
)
script(
  'index-00000000.js',
  `import{a}from"./words-00000000.js";import("./Later-00000000.js");${noise(3e4)}`,
)
script('words-00000000.js', 'export const a=1')
script('FrequencyView-00000000.js', 'import"./bars-00000000.js";')
script('bars-00000000.js', noise(2e4))
for (const name of [
  'ActorsView',
  'Origins',
  'Search',
  'OpenFiles',
  'ExportMenu',
  'FacetLists',
  'PresetList',
  'Tabs',
  'Keys',
  'Notices',
  'Pointed',
])
  script(`${name}-00000000.js`, '')
script('SidePanel-00000000.js', 'import{a}from"./words-00000000.js";')
script('Later-00000000.js', `import"./bars-00000000.js";${noise(5e5)}`)

test('what comes first, what comes by itself and what is asked for are told apart', () => {
  const groups = budgetGroups(dist)
  expect(groups.map(({ name, files }) => [name, [...files].sort()])).toEqual([
    ['before the first map and numbers', ['index-00000000.js', 'words-00000000.js']],
    [
      'in all, unasked',
      [
        'ActorsView-00000000.js',
        'ExportMenu-00000000.js',
        'FacetLists-00000000.js',
        'FrequencyView-00000000.js',
        'Keys-00000000.js',
        'Notices-00000000.js',
        'OpenFiles-00000000.js',
        'Origins-00000000.js',
        'Pointed-00000000.js',
        'PresetList-00000000.js',
        'Search-00000000.js',
        'SidePanel-00000000.js',
        'Tabs-00000000.js',
        'bars-00000000.js',
        'index-00000000.js',
        'words-00000000.js',
      ],
    ],
    ['Later', ['Later-00000000.js']],
  ])
})

test('what is over its budget says by how much', () => {
  const [first, all, later] = budgetLines(budgetGroups(dist))
  expect(first).toMatch(/^ +\d+\.\d of 170\.0 kB {2}before the first map and numbers$/)
  expect(all).not.toContain('over')
  expect(later).toMatch(/Later, over its budget by \d+\.\d kB$/)
})

test('only imports that a chunk cannot run without count', () => {
  expect(
    staticImports(
      'import{a as b}from"./a-1.js";import"./b-2.js";import("./c-3.js");export*from"./d-4.js"',
    ),
  ).toEqual(['a-1.js', 'b-2.js', 'd-4.js'])
})

test('a folder that is no build is refused', () => {
  expect(() => budgetGroups(join(dist, 'nowhere'))).toThrow()
})
