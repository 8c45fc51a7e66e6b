import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type InlineConfig } from 'vite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseDataset } from '../src/dataset/parse'
import { datasetPlugin } from './dataset-plugin'
import { sha256 } from './read-data'

// Each test copies the record and starts Vite: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let site: string
let data: string

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'dataset-plugin-'))
  data = join(site, 'data')
  cpSync('data', data, { recursive: true })
  writeFileSync(
    join(site, 'index.html'),
    '<!doctype html><html><head><title>A page</title></head><body><script type="module" src="./page.js"></script></body></html>',
  )
  writeFileSync(
    join(site, 'page.js'),
    "import { datasetSha256, datasetUrl, datasetVersion } from 'virtual:dataset'\nfetch(datasetUrl).then(() => console.log(datasetVersion, datasetSha256))\n",
  )
})
afterEach(() => rmSync(site, { recursive: true }))

const config = (base: string): InlineConfig => ({
  root: site,
  base,
  configFile: false,
  logLevel: 'silent',
  plugins: [datasetPlugin({ dir: data })],
})

const built = (folder: string, ending: string): { name: string; text: string } => {
  const name = readdirSync(folder).find((file) => file.endsWith(ending))
  if (name === undefined) throw new Error(`No ${ending} in ${folder}`)
  return { name, text: readFileSync(join(folder, name), 'utf8') }
}

/** Breaks the copy of the record in two places. */
const breakRecord = (): void => {
  const file = join(data, 'actors.json')
  const actors = JSON.parse(readFileSync(file, 'utf8'))
  actors[0].kind = 'rumour'
  actors[1].parents = ['nobody-at-all']
  writeFileSync(file, JSON.stringify(actors))
}

describe('a build', () => {
  test('holds the record as one file, named by its own hash, asked for by page and script', async () => {
    await build(config('./'))
    const assets = join(site, 'dist/assets')
    const json = built(assets, '.json')
    expect(json.name).toBe(`strike-atlas-${sha256(json.text).slice(0, 12)}.json`)

    const { head } = parseDataset(json.text)
    const script = built(assets, '.js').text
    expect(script).toContain(`./assets/${json.name}`)
    expect(script).toContain(head.version)
    expect(script).toContain(head.sha256)

    const page = readFileSync(join(site, 'dist/index.html'), 'utf8')
    const preload = /<link rel="preload"[^>]*>/.exec(page)?.[0]
    expect(preload).toContain(`href="./assets/${json.name}"`)
    expect(preload).toContain('as="fetch"')
    expect(preload).toContain('crossorigin')
    expect(page.indexOf('rel="preload"')).toBeLessThan(page.indexOf('</head>'))
  })

  test('asks for the record below the base that the site is served from', async () => {
    await build(config('/atlas/'))
    const assets = join(site, 'dist/assets')
    expect(built(assets, '.js').text).toContain(`/atlas/assets/${built(assets, '.json').name}`)
  })

  test('fails on a broken record and lists every fault', async () => {
    breakRecord()
    await expect(build(config('./'))).rejects.toThrow(
      /2 faults[\s\S]*actors\.json · islamic-resistance-in-iraq · kind: is "rumour"[\s\S]*parents\[0\]: is "nobody-at-all"/,
    )
  })
})

describe('the dev server', () => {
  const withServer = async (
    act: (server: Awaited<ReturnType<typeof createServer>>, url: string) => Promise<void>,
  ): Promise<void> => {
    const server = await createServer({
      ...config('./'),
      server: { port: 0, host: '127.0.0.1' },
    })
    try {
      await server.listen()
      await act(server, server.resolvedUrls?.local[0] ?? '')
    } finally {
      await server.close()
    }
  }

  test('serves the record at the address that it gives to the page', () =>
    withServer(async (server, url) => {
      const { datasetUrl, datasetVersion } = await server.ssrLoadModule('virtual:dataset')
      const response = await fetch(new URL(datasetUrl, url))
      expect(response.headers.get('content-type')).toContain('application/json')
      expect(parseDataset(await response.text()).head.version).toBe(datasetVersion)
    }))

  test('stays up with a broken record, says what is wrong, and reloads the page once it is mended', () =>
    withServer(async (server, url) => {
      const file = join(data, 'actors.json')
      const sound = readFileSync(file, 'utf8')
      const sent: { type: string; err?: { message: string } }[] = []
      server.ws.send = (payload: unknown) => void sent.push(payload as (typeof sent)[number])

      breakRecord()
      server.watcher.emit('all', 'change', file)
      await expect.poll(() => sent.at(-1)?.type, { timeout: 30_000 }).toBe('error')
      expect(sent.at(-1)?.err?.message).toContain('is "rumour"')
      expect(sent.at(-1)?.err?.message).toContain('is "nobody-at-all"')
      expect((await fetch(url)).status).toBe(200)
      const module = await fetch(new URL('@id/__x00__virtual:dataset', url))
      expect(module.status).toBe(500)
      expect(await module.text()).toContain('rumour')

      writeFileSync(file, sound)
      server.watcher.emit('all', 'change', file)
      await expect.poll(() => sent.at(-1)?.type, { timeout: 30_000 }).toBe('full-reload')
    }))
})
