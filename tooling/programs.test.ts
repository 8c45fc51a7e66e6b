import { expect, it } from 'vitest'
import type { Machine } from './browser'
import { getPrograms, missingPrograms } from './programs'

/** A made-up computer on which only the named programs start. */
function machine(programs: string[], rest: Partial<Machine> = {}) {
  const commands: string[] = []
  const made: Machine = {
    platform: 'linux',
    env: {},
    isRoot: true,
    playwrightBrowser: '',
    exists: (file) => file === '/usr/bin/apt-get',
    run: (program, args) => {
      if (program !== 'apt-get') return programs.includes(program)
      commands.push(args.join(' '))
      if (args.includes('pngcheck')) programs.push('pngcheck')
      return true
    },
    ...rest,
  }
  return { made, commands }
}

const ALL = ['rsvg-convert', 'exiftool', 'pngcheck', 'pdftotext', 'python3']

it('gets nothing where all are here', () => {
  const { made, commands } = machine(ALL)
  expect(getPrograms(made, () => {})).toEqual([])
  expect(commands).toEqual([])
})

it('gets from Debian just what is missing', () => {
  const { made, commands } = machine(ALL.filter((name) => name !== 'pngcheck'))
  expect(getPrograms(made, () => {})).toEqual([])
  expect(commands).toEqual(['update', 'install -y --no-install-recommends pngcheck'])
})

it('says what is missing, and how to get it, where it may not install', () => {
  const { made, commands } = machine(['python3'], { isRoot: false })
  const said: string[] = []
  expect(getPrograms(made, (line) => said.push(line))).toEqual(missingPrograms(made))
  expect(commands).toEqual([])
  expect(said).toEqual([
    'Not installed: rsvg-convert, exiftool, pngcheck, pdftotext. The tests that read our files with them are skipped; Debian has them: apt-get install librsvg2-bin libimage-exiftool-perl pngcheck poppler-utils',
  ])
})
