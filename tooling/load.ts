/**
 * `npm run load -- [--rate 2000] [--seconds 10]`: asks the server of `npm start` so often a second for
 * good and hostile paths; reports the rate reached and the delays, and fails where an answer is wrong.
 */
import { spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '10' },
  },
})
const [rate, seconds] = [Number(values.rate), Number(values.seconds)]
/** Requests are sent in bundles so far apart, ms. */
const TICK = 10
/** An answer that takes longer counts as none, ms. */
const PATIENCE = 10_000

const ASKED: readonly [path: string, status: number][] = [
  ['/', 200],
  ['/?from=2024-10-01&to=2024-11-18', 200],
  ['/index.html', 200],
  ['/icon.svg', 200],
  ['/missing', 404],
  ['/..%2f..%2fetc%2fpasswd', 404],
  ['/%2e%2e/%2e%2e/package.json', 404],
  ['/index.html%00.js', 404],
  ['/%ff', 400],
  [`/${'a'.repeat(4000)}`, 404],
]

function startServer(): Promise<{ url: URL; stop: () => void }> {
  const args = ['--import', 'tsx', 'tooling/serve.ts', '--port', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The server ended with code ${code}.`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const url = /http:\/\/\S+/.exec(text)?.[0]
      if (url) resolve({ url: new URL(url), stop: () => child.kill() })
    })
  })
}

const { url, stop } = await startServer()
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const delays: number[] = []
const wrong = new Map<string, number>()
const blame = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1)

function ask(at: number): Promise<void> {
  const [path, status] = ASKED[at % ASKED.length] as (typeof ASKED)[number]
  const started = performance.now()
  return new Promise((resolve) => {
    const request = get(
      // As given: `URL` would tidy dots away.
      { host: url.hostname, port: url.port, path, agent, timeout: PATIENCE },
      (answer) => {
        if (answer.statusCode !== status) blame(`${path.slice(0, 40)}: ${answer.statusCode}`)
        answer.resume().on('end', () => {
          delays.push(performance.now() - started)
          resolve()
        })
      },
    )
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('error', (error) => {
      blame(error.message)
      resolve()
    })
  })
}

const begun = performance.now()
const asked: Promise<void>[] = []
while (performance.now() - begun < seconds * 1000) {
  const due = Math.floor(((performance.now() - begun) / 1000) * rate)
  while (asked.length < due) asked.push(ask(asked.length))
  await new Promise((resolve) => setTimeout(resolve, TICK))
}
await Promise.all(asked)
const took = (performance.now() - begun) / 1000
agent.destroy()
stop()

delays.sort((a, b) => a - b)
const share = (part: number) => `${(delays[Math.floor(delays.length * part)] ?? 0).toFixed(1)} ms`
console.log(
  `${delays.length} answers in ${took.toFixed(1)} s: ${Math.round(delays.length / took)} a second, ` +
    `half within ${share(0.5)}, 99 of 100 within ${share(0.99)}; ${wrong.size} kinds of wrong answers`,
)
for (const [what, times] of wrong) console.log(`  ${times} × ${what}`)
process.exitCode = wrong.size === 0 ? 0 : 1
