import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, createServer, get as httpGet, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerFrom, listenFrom, PATIENCE, portWanted, readSite } from './serve'

const SCRIPT = `export const letters = '${'abc'.repeat(500)}'\n`
let dir: string
let server: Server
let port: number

beforeAll(async () => {
  const outside = mkdtempSync(join(tmpdir(), 'site-'))
  dir = join(outside, 'dist')
  mkdirSync(join(dir, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.txt'), 'outside the site')
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>made-up page</title>')
  writeFileSync(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(dir, 'assets', 'app-1a2b.js'), SCRIPT)
  writeFileSync(join(dir, 'assets', 'inter-3c4d.woff2'), 'not really a font')
  server = createServer(answerFrom(readSite(dir)))
  port = await listenFrom(server, 0, 1)
})

afterAll(() => {
  server.close()
  rmSync(join(dir, '..'), { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)

/** Sends bytes as they are, where fetch would tidy the path first; returns the status line. */
function sendRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let reply = ''
    socket.setEncoding('latin1').on('data', (chunk) => {
      reply += chunk
    })
    socket.on('close', () => resolve(reply.split('\r\n')[0] ?? '')).on('error', reject)
  })
}

describe('the server of the built site', () => {
  it('sends the page at / and asks browsers to look again each time', async () => {
    const page = await get('/?from=2024-10-01')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(await page.text()).toContain('made-up page')
  })

  it('lets hashed assets be kept for ever', async () => {
    const script = await get('/assets/app-1a2b.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const font = await get('/assets/inter-3c4d.woff2')
    expect(font.headers.get('content-type')).toBe('font/woff2')
    const icon = await get('/icon.svg')
    expect(icon.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(icon.headers.get('cache-control')).toBe('no-cache')
  })

  it('packs text with gzip for those who read it, and only for them', async () => {
    const packed = await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('vary')).toBe('Accept-Encoding')
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 5)
    expect(await packed.text()).toBe(SCRIPT)
    const plain = await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('content-length')).toBe(String(SCRIPT.length))
    const font = await get('/assets/inter-3c4d.woff2', { headers: { 'accept-encoding': 'gzip' } })
    expect(font.headers.get('content-encoding')).toBeNull()
  })

  it('does not send again what the browser has', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('sends headers alone for HEAD and refuses to be written to', async () => {
    const head = await get('/', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const post = await get('/', { method: 'POST', body: 'x' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('says on every answer what may run, that types are not to be guessed and referrers kept short', async () => {
    for (const path of ['/', '/assets/app-1a2b.js', '/missing']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    }
  })

  it('answers 404 for a path that is not there, and for a folder', async () => {
    for (const path of ['/missing', '/assets/', '/assets', '/index']) {
      expect((await get(path)).status, path).toBe(404)
    }
  })

  it.each([
    ['dots', '/../secret.txt'],
    ['encoded slashes', '/..%2fsecret.txt'],
    ['encoded dots', '/%2e%2e/secret.txt'],
    ['backslashes', '/..\\secret.txt'],
    ['a second slash', '//etc/passwd'],
    ['an absolute address', 'http://127.0.0.1/secret.txt'],
    ['NUL', '/index.html\0'],
    ['encoded NUL', '/index.html%00'],
    ['a percent sign alone', '/%'],
    ['bytes that are not UTF-8', '/%ff%fe'],
    ['a name from a prototype', '/__proto__'],
    ['no slash', '__proto__'],
    ['a path of 100 kB', `/${'a'.repeat(100_000)}`],
  ])('refuses a hostile path: %s', async (_what, path) => {
    const status = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(status).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect((await get('/')).status).toBe(200)
  })

  it('outlives ranges that make no sense, requests cut short and bytes that are no HTTP', async () => {
    const wrongRange = 'GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=5-2\r\nConnection: close\r\n\r\n'
    expect(await sendRaw(wrongRange)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await sendRaw('\u0016\u0003\u0001 no http\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HT'))
      socket.once('connect', () => socket.destroy()).once('close', () => resolve())
    })
    expect((await get('/')).status).toBe(200)
  })

  it('lets go who sends a request a letter at a time, and serves the others meanwhile', async () => {
    const quick = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 }
    const patient = createServer({ ...PATIENCE, ...quick }, answerFrom(readSite(dir)))
    const at = await listenFrom(patient, 0, 1)
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(at, '127.0.0.1', () =>
        socket.write('GET / HTTP/1.1\r\nHost: x\r\nX: '),
      )
      const timer = setInterval(() => socket.write('a'), 20)
      return new Promise<void>((resolve) => {
        socket
          .on('error', () => {})
          .on('close', () => {
            clearInterval(timer)
            resolve()
          })
      })
    })
    expect((await fetch(`http://127.0.0.1:${at}/`)).status).toBe(200)
    await Promise.all(slow)
    expect((await fetch(`http://127.0.0.1:${at}/`)).status).toBe(200)
    patient.close()
    patient.closeAllConnections()
  })

  it('refuses a flood of headers and answers 200 questions at once', async () => {
    const headers = Array.from({ length: 3000 }, (_, at) => `X-${at}: aaaaaaaaaa\r\n`).join('')
    const flood = `GET / HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\n\r\n`
    expect(await sendRaw(flood)).toMatch(/^HTTP\/1\.1 431 /)
    const answers = await Promise.all(Array.from({ length: 200 }, () => get('/')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })

  it('answers a thousand good and hostile questions side by side, each as it would alone', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 32 })
    const asked: readonly (readonly [path: string, status: number])[] = [
      ['/', 200],
      ['/?from=2024-10-01', 200],
      ['/assets/app-1a2b.js', 200],
      ['/..%2fsecret.txt', 404],
      ['/%2e%2e/secret.txt', 404],
      ['/index.html%00.js', 404],
      ['/%ff', 400],
      [`/${'a'.repeat(4000)}`, 404],
    ]
    const ask = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        // As given: an address would tidy dots away.
        const request = httpGet({ host: '127.0.0.1', port, path, agent }, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode))
        })
        request.on('error', reject)
      })
    const paths = Array.from(
      { length: 1000 },
      (_, at) => asked[at % asked.length] as (typeof asked)[number],
    )
    const answers = await Promise.all(paths.map(([path]) => ask(path)))
    expect(answers).toEqual(paths.map(([, status]) => status))
    agent.destroy()
  })

  it('keeps serving while a build empties the folder', async () => {
    rmSync(join(dir, 'icon.svg'))
    expect((await get('/icon.svg')).status).toBe(200)
  })
})

describe('the port', () => {
  it('is the next one when the one asked for is taken', async () => {
    const second = createServer()
    const taken = (server.address() as AddressInfo).port
    expect(await listenFrom(second, taken, 20)).toBeGreaterThan(taken)
    second.close()
  })

  it('is never another one when asked to be strict', async () => {
    await expect(listenFrom(createServer(), port, 1)).rejects.toThrow('EADDRINUSE')
  })

  it('comes from the command line, then from PORT, then is 4173', () => {
    expect(portWanted('5000', '6000')).toBe(5000)
    expect(portWanted(undefined, '6000')).toBe(6000)
    expect(portWanted(undefined, '')).toBe(4173)
    expect(portWanted(undefined, undefined)).toBe(4173)
  })

  it.each(['http', '70000', '-1', '', '80.5'])('cannot be "%s"', (text) => {
    expect(() => portWanted(text, undefined)).toThrow(`not "${text}"`)
  })
})

it('a folder without a page is not a site', () => {
  expect(() => readSite(join(dir, 'assets'))).toThrow('has no index.html: build first')
  expect(() => readSite(join(dir, 'gone'))).toThrow('has no index.html: build first')
})
