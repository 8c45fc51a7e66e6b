import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basemapPlugin } from './basemap-plugin'

const root = mkdtempSync(join(tmpdir(), 'basemap-plugin-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

beforeAll(async () => {
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  writeFileSync(
    join(root, 'main.js'),
    "import { basemapUrl } from 'virtual:basemap'\ndocument.title = basemapUrl",
  )
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [basemapPlugin()],
  })
}, 30_000)

test('a build holds the basemap under a name made of its content, and the page knows that name', () => {
  const assets = readdirSync(join(root, 'dist/assets'))
  const basemap = assets.find((name) => /^basemap-[0-9a-f]{12}\.json$/.test(name)) ?? ''
  const script = assets.find((name) => name.endsWith('.js')) ?? ''
  const read = (name: string) => readFileSync(join(root, 'dist/assets', name), 'utf8')
  expect(JSON.parse(read(basemap)).type).toBe('Topology')
  expect(read(script)).toContain(`./assets/${basemap}`)
})
