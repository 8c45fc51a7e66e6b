import { type Machine, thisMachine } from './browser'

/** Programs that read our files back in tests, none of them ours, and the packages of Debian that bring them. */
const PACKAGES = {
  'rsvg-convert': 'librsvg2-bin',
  exiftool: 'libimage-exiftool-perl',
  pngcheck: 'pngcheck',
  pdftotext: 'poppler-utils',
  python3: 'python3-minimal',
  inkscape: 'inkscape',
} as const

export type Program = keyof typeof PACKAGES

/** Far larger than the others: used where it is installed, never fetched. */
const UNFETCHED: Program = 'inkscape'

const PROGRAMS = (Object.keys(PACKAGES) as Program[]).filter((name) => name !== UNFETCHED)

/** How each says that it can start; pngcheck does so by ending well without a file. */
const PROBES: Record<Program, readonly string[]> = {
  'rsvg-convert': ['--version'],
  exiftool: ['-ver'],
  pngcheck: ['-h'],
  pdftotext: ['-v'],
  python3: ['--version'],
  inkscape: ['--version'],
}

const SECONDS = 1000

/** The programs that cannot be started here, of those that can be fetched. */
export const missingPrograms = ({ run }: Machine): Program[] =>
  PROGRAMS.filter((program) => !run(program, PROBES[program], 20 * SECONDS))

/**
 * Gets what is missing as packages of Debian, where that can be done (apt-get, as root); `say` is
 * told before and where something is still missing. Returns the programs that still are.
 */
export function getPrograms(machine: Machine, say: (line: string) => void): Program[] {
  const missing = missingPrograms(machine)
  if (missing.length === 0) return []
  const packages = missing.map((program) => PACKAGES[program])
  if (machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get')) {
    say(`Getting ${packages.join(', ')} from Debian…`)
    const install = ['install', '-y', '--no-install-recommends', ...packages]
    if (machine.run('apt-get', ['update'], 120 * SECONDS))
      machine.run('apt-get', install, 300 * SECONDS)
  }
  const still = missingPrograms(machine)
  if (still.length > 0)
    say(
      `Not installed: ${still.join(', ')}. The tests that read our files with them are skipped; Debian has them: apt-get install ${packages.join(' ')}`,
    )
  return still
}

/** In words why a test of this program cannot be run here; null where it can. */
export function whyNot(program: Program): string | null {
  if (thisMachine().run(program, PROBES[program], 20 * SECONDS)) return null
  return `${program} is not installed (Debian: ${PACKAGES[program]})`
}
