import { describe, expect, it } from 'vitest'
import { findBrowser, installedBrowser, type Machine } from './browser'

const DOWNLOADED = '/home/reader/.cache/ms-playwright/chromium-1/chrome'

/** A made-up computer: the files on it that exist, and what each command run on it does. */
function machine(
  files: string[],
  { runs = {}, ...rest }: Partial<Machine> & { runs?: Record<string, () => boolean> } = {},
) {
  const commands: string[] = []
  const made: Machine = {
    platform: 'linux',
    env: {},
    isRoot: false,
    playwrightBrowser: DOWNLOADED,
    exists: (file) => files.includes(file),
    run: (program, args) => {
      if (args[0] === '--version') return runs[program]?.() ?? true
      const command = [program === process.execPath ? 'playwright' : program, ...args.slice(-2)]
      commands.push(command.join(' '))
      return runs[command.join(' ')]?.() ?? false
    },
    ...rest,
  }
  return { made, commands, files }
}

const quiet = () => {}

describe('the browser for the tests', () => {
  it('is the one that a variable names', () => {
    const { made } = machine(['/mine/chrome', DOWNLOADED], { env: { CHROME_PATH: '/mine/chrome' } })
    expect(installedBrowser(made)).toBe('/mine/chrome')
  })

  it('is never silently another one than named', () => {
    const { made } = machine([DOWNLOADED], { env: { CHROME_PATH: '/gone' } })
    expect(() => installedBrowser(made)).toThrow('CHROME_PATH names /gone, which does not exist')
  })

  it('is Playwright’s own before the installed one', () => {
    expect(installedBrowser(machine(['/usr/bin/chromium', DOWNLOADED]).made)).toBe(DOWNLOADED)
    expect(installedBrowser(machine(['/usr/bin/chromium']).made)).toBe('/usr/bin/chromium')
  })

  it('is the shell without windows where both are installed', () => {
    const { made } = machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'])
    expect(installedBrowser(made)).toBe('/usr/bin/chromium-headless-shell')
  })

  it('is found on macOS, on Windows and on PATH', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(installedBrowser(machine([mac], { platform: 'darwin' }).made)).toBe(mac)
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    expect(installedBrowser(machine([windows], { platform: 'win32' }).made)).toBe(windows)
    const onPath = machine(['/opt/tools/google-chrome'], { env: { PATH: '/opt/tools' } })
    expect(installedBrowser(onPath.made)).toBe('/opt/tools/google-chrome')
  })

  it('is not a file that cannot start', () => {
    const { made } = machine(['/usr/bin/chromium-browser', '/usr/bin/google-chrome'], {
      runs: { '/usr/bin/chromium-browser': () => false },
    })
    expect(installedBrowser(made)).toBe('/usr/bin/google-chrome')
  })

  it('is downloaded only where none is installed', () => {
    const here = machine(['/usr/bin/chromium'])
    expect(findBrowser(here.made, quiet)).toBe('/usr/bin/chromium')
    expect(here.commands).toEqual([])

    const bare = machine([], {
      runs: { 'playwright --no-shell chromium': () => bare.files.push(DOWNLOADED) > 0 },
    })
    expect(findBrowser(bare.made, quiet)).toBe(DOWNLOADED)
  })

  it('gets the system libraries that a download lacks', () => {
    let libraries = false
    const bare = machine(['/usr/bin/apt-get'], {
      isRoot: true,
      runs: {
        [DOWNLOADED]: () => libraries,
        'playwright --no-shell chromium': () => bare.files.push(DOWNLOADED) > 0,
        'playwright install-deps chromium': () => {
          libraries = true
          return true
        },
      },
    })
    expect(findBrowser(bare.made, quiet)).toBe(DOWNLOADED)
  })

  it('comes as Debian’s package where the download fails, for root alone', () => {
    const debian = machine(['/usr/bin/apt-get'], {
      isRoot: true,
      runs: {
        'apt-get update': () => true,
        'apt-get -y chromium-headless-shell': () =>
          debian.files.push('/usr/bin/chromium-headless-shell') > 0,
      },
    })
    expect(findBrowser(debian.made, quiet)).toBe('/usr/bin/chromium-headless-shell')
    expect(debian.commands).toEqual([
      'playwright --no-shell chromium',
      'apt-get update',
      'apt-get -y chromium-headless-shell',
    ])

    const reader = machine(['/usr/bin/apt-get'])
    expect(() => findBrowser(reader.made, quiet)).toThrow('Install one (Debian: apt-get install')
    expect(reader.commands).toEqual(['playwright --no-shell chromium'])
  })
})
