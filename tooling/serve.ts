import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { extname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { CACHE_ASSETS, CACHE_REST, SECURITY_HEADERS } from './headers'

/** One file of the site as it is sent: bytes, bytes packed with gzip (null where it gains nothing), headers. */
export interface Asset {
  body: Buffer
  gzip: Buffer | null
  headers: Record<string, string>
}

const HOST = '127.0.0.1'
const DEFAULT_PORT = 4173
const PORTS_TRIED = 20

/** Who sends a request slower than this is let go, ms; looked after once a second. */
export const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * Reads every file of a folder, keyed by its URL path (`/index.html`, `/assets/x.js`).
 * The site is a few megabytes: held in memory, a request can reach nothing else on the disk and a
 * rebuild beneath a running server cannot break it. Throws when the folder has no index.html.
 */
export function readSite(dir: string): Map<string, Asset> {
  const site = new Map<string, Asset>()
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`${dir} has no index.html: build first.`)
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${file.slice(join(dir, sep).length).replaceAll(sep, '/')}`
    site.set(path, toAsset(path, readFileSync(file)))
  }
  return site.set('/', site.get('/index.html') as Asset)
}

function toAsset(path: string, body: Buffer): Asset {
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream'
  const packed = /^(text|application|image\/svg)/.test(type) ? gzipSync(body) : null
  return {
    body,
    gzip: packed && packed.length < body.length ? packed : null,
    headers: {
      'Content-Type': type,
      'Cache-Control': path.startsWith('/assets/') ? CACHE_ASSETS : CACHE_REST,
      ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      Vary: 'Accept-Encoding',
    },
  }
}

/** Answers GET and HEAD for the paths of a site; everything else is a 4xx, whatever it says. */
export function answerFrom(site: ReadonlyMap<string, Asset>): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, 405, 'Method not allowed')
    }
    const path = pathOf(request)
    if (path === null) return refuse(response, 400, 'Bad request')
    const asset = site.get(path)
    if (!asset) return refuse(response, 404, 'Not found')
    send(request, response, asset)
  }
}

function pathOf(request: IncomingMessage): string | null {
  const [path = ''] = (request.url ?? '').split('?')
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

function send(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  if (request.headers['if-none-match'] === asset.headers.ETag) {
    response.writeHead(304, asset.headers).end()
    return
  }
  const wantsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const packed = wantsGzip ? asset.gzip : null
  const body = packed ?? asset.body
  response.writeHead(200, {
    ...asset.headers,
    ...(packed && { 'Content-Encoding': 'gzip' }),
    'Content-Length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Listens on the first free port from `port` on, this machine only, and returns it.
 * Rejects when `tries` ports in a row are taken, or at once on any other error.
 */
export async function listenFrom(server: Server, port: number, tries: number): Promise<number> {
  try {
    return await listenOn(server, port)
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    if (!taken || tries <= 1 || port >= 65535) throw error
    return listenFrom(server, port + 1, tries - 1)
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** The port asked for: `--port` before PORT before the default. Throws a plain sentence on nonsense. */
export function portWanted(argument: string | undefined, variable: string | undefined): number {
  const text = argument ?? (variable || String(DEFAULT_PORT))
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw new Error(`The port must be a number from 0 to 65535, not "${text}".`)
  return port
}

/**
 * Serves a built folder until Ctrl+C or SIGTERM. Takes `--port N` and `--strict-port` (fail when the
 * port is taken, instead of taking the next one) from the command line.
 */
export async function serve(dir: string): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'strict-port': { type: 'boolean' } },
  })
  const wanted = portWanted(values.port, process.env.PORT)
  const server = createServer(PATIENCE, answerFrom(readSite(dir)))
  const port = await listenFrom(server, wanted, values['strict-port'] ? 1 : PORTS_TRIED)
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken, using ${port}.`)
  console.log(`\n  Strike Atlas is at http://${HOST}:${port}/\n  Ctrl+C ends it.\n`)
}

/** Runs a command-line task: Ctrl+C and SIGTERM end it with code 0, an error with its sentence alone. */
export async function runUntilStopped(task: () => Promise<void>): Promise<void> {
  // Through npm the same Ctrl+C arrives more than once, so the handlers must stay in place.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(0))
  }
  if (process.env.npm_lifecycle_event) endWithParent()
  try {
    await task()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** npm hands a signal to a shell that may die without passing it on: then nobody could end the server. */
function endWithParent(): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runUntilStopped(() => serve('dist'))
}
