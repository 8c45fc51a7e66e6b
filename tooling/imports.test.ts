import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const FORBIDDEN = [
  ['model', '../dataset/x'],
  ['model', '../engine/x'],
  ['model', '../ui/x'],
  ['dataset', '../engine/x'],
  ['dataset', '../filter/x'],
  ['engine', '../filter/x'],
  ['engine', '../export/x'],
  ['engine', '../ui/x'],
  ['engine', '../views/map/x'],
  ['engine', '../app/x'],
  ['ui', '../filter/x'],
  ['ui', '../export/x'],
  ['ui', '../views/map/x'],
  ['filter', '../export/x'],
  ['filter', '../views/map/x'],
  ['filter', '../app/x'],
  ['export', '../filter/x'],
  ['export', '../views/map/x'],
  ['export', '../app/x'],
  ['views/map', '../frequency/x'],
  ['views/map', '../../views/frequency/x'],
  ['views/map', '../../app/x'],
  ['views/map/symbols', '../../frequency/x'],
  ['views/map/symbols', '../../../app/x'],
  ['views/map/symbols/ring', '../../../frequency/x'],
  ...['model', 'dataset', 'engine'].flatMap((layer) =>
    ['react', 'react/jsx-runtime', 'react-dom/client', 'leaflet', 'react-leaflet', 'recharts']
      .concat('zustand')
      .map((library) => [layer, library] as const),
  ),
] as const

const PERMITTED = [
  ['model', './x'],
  ['model', 'zod'],
  ['dataset', '../model/x'],
  ['engine', '../dataset/x'],
  ['engine', '../model/x'],
  ['engine', './filter'],
  ['ui', '../engine/x'],
  ['ui', 'react'],
  ['filter', '../engine/filter'],
  ['filter', '../ui/format'],
  ['filter', 'zustand'],
  ['export', '../ui/format'],
  ['export', '../engine/x'],
  ['views/map', './x'],
  ['views/map', './symbols/x'],
  ['views/map', '../../engine/x'],
  ['views/map', '../../filter/x'],
  ['views/map', '../../export/x'],
  ['views/map', '../../ui/x'],
  ['views/map', 'leaflet'],
  ['views/map/symbols', '../x'],
  ['views/map/symbols', '../shapes/x'],
  ['views/map/symbols', '../../../ui/x'],
  ['views/map/symbols/ring', '../../../../ui/x'],
  ['app', '../views/map/x'],
  ['app', '../views/frequency/x'],
  ['app', '../filter/x'],
] as const

type Import = readonly [folder: string, from: string]

/** Writes each import into a file of its own, lints them all at once, and returns those refused. */
function refused(imports: readonly Import[]): Import[] {
  const dir = mkdtempSync(join(tmpdir(), 'imports-'))
  const files = imports.map(([folder], index) => `src/${folder}/case${index}.ts`)
  copyFileSync('biome.json', join(dir, 'biome.json'))
  for (const [index, file] of files.entries()) {
    mkdirSync(join(dir, dirname(file)), { recursive: true })
    writeFileSync(join(dir, file), `import { x } from '${imports[index]?.[1]}'\n\nx()\n`)
  }
  const biome = join(process.cwd(), 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const rule = '--only=style/noRestrictedImports'
  const args = ['lint', rule, '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none']
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: dir, encoding: 'utf8' })
  rmSync(dir, { recursive: true })
  return imports.filter((_, index) => stdout.includes(files[index] ?? ''))
}

it('imports against the one direction, between views, and of libraries below are refused', () => {
  expect(refused(FORBIDDEN)).toEqual(FORBIDDEN)
})

it('imports along the direction are not', () => {
  // One that is refused shows that the rule was at work.
  const [wrong] = FORBIDDEN
  expect(refused([...PERMITTED, wrong])).toEqual([wrong])
})
