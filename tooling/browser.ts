import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** What the search needs to know of the computer; tests hand in made-up ones. */
export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  isRoot: boolean
  /** Where Playwright keeps the Chromium it downloads, whether or not it has. */
  playwrightBrowser: string
  exists: (file: string) => boolean
  /** Runs a program to its end; true when it ended with code 0 within the time limit. */
  run: (program: string, args: readonly string[], limitMs: number) => boolean
}

/** Variables that name a browser, strongest first. */
const BROWSER_VARIABLES = ['ATLAS_BROWSER', 'PLAYWRIGHT_CHROMIUM', 'CHROME_PATH'] as const

// The shell without windows comes first: it opens a page in two thirds of the time.
const PROGRAM_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const NONE_FOUND = `No Chromium or Chrome was found for the browser tests, and none could be installed.
Install one (Debian: apt-get install chromium-headless-shell; macOS: brew install --cask chromium; any system:
npx playwright install --with-deps chromium), or name one: CHROME_PATH=/path/to/chrome npm test`

const SECONDS = 1000

/** This computer. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightBrowser: chromium.executablePath(),
    exists: existsSync,
    run: (program, args, limitMs) =>
      spawnSync(program, args, { stdio: 'ignore', timeout: limitMs }).status === 0,
  }
}

/**
 * The browser that is already here, or undefined: named by a variable, Playwright's own download,
 * or installed. Throws when a variable names a file that does not exist.
 */
export function installedBrowser(machine: Machine): string | undefined {
  for (const variable of BROWSER_VARIABLES) {
    const named = machine.env[variable]
    if (!named) continue
    if (machine.exists(named)) return named
    throw new Error(`${variable} names ${named}, which does not exist.`)
  }
  return candidates(machine).find((file) => machine.exists(file) && starts(file, machine))
}

function candidates({ platform, env, playwrightBrowser }: Machine): string[] {
  const suffix = platform === 'win32' ? '.exe' : ''
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = PROGRAM_NAMES.flatMap((name) => folders.map((dir) => join(dir, name + suffix)))
  const ofUser = env.LOCALAPPDATA
    ? [join(env.LOCALAPPDATA, 'Google\\Chrome\\Application\\chrome.exe')]
    : []
  return [playwrightBrowser, ...(USUAL_PLACES[platform] ?? []), ...ofUser, ...onPath]
}

/** False for a file that only says where to get the browser, or one that lacks its libraries. */
function starts(file: string, machine: Machine): boolean {
  // On Windows the flag would open a window.
  return machine.platform === 'win32' || machine.run(file, ['--version'], 20 * SECONDS)
}

/**
 * The browser for the tests; gets one where none is installed: Playwright's download, else Debian's
 * package. `say` is told of each long step. Throws a message that says what to install.
 */
export function findBrowser(machine: Machine, say: (line: string) => void): string {
  const found = installedBrowser(machine)
  if (found) return found
  for (const { line, steps } of waysToGetOne(machine)) {
    say(line)
    for (const [program, args, limit] of steps) {
      if (!machine.run(program, args, limit)) break
      const got = installedBrowser(machine)
      if (got) return got
    }
  }
  throw new Error(NONE_FOUND)
}

type Step = readonly [program: string, args: readonly string[], limitMs: number]

function waysToGetOne({ platform, isRoot, exists }: Machine): { line: string; steps: Step[] }[] {
  const playwright = (...args: string[]): Step => [
    process.execPath,
    [join('node_modules', '@playwright', 'test', 'cli.js'), ...args],
    180 * SECONDS,
  ]
  const download = playwright('install', '--no-shell', 'chromium')
  const ways = [{ line: 'No browser found: trying Playwright’s download…', steps: [download] }]
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return ways
  const update: Step = ['apt-get', ['update'], 120 * SECONDS]
  const install: Step = ['apt-get', ['install', '-y', 'chromium-headless-shell'], 300 * SECONDS]
  // A download may have come, but without the system libraries that it needs.
  ways[0]?.steps.push(playwright('install-deps', 'chromium'))
  return [...ways, { line: 'Trying the package of Debian…', steps: [update, install] }]
}
