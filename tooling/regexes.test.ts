/** Every regular expression that meets texts of others takes time in proportion to their length. */
import { readdirSync, readFileSync } from 'node:fs'
import { isSafePattern } from 'redos-detector'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'

/**
 * What the detector cannot prove, as it takes each place of a text for a new beginning that costs
 * all of the rest: why it does not.
 */
const PROVED_BY_HAND: Record<string, string> = {
  '^[-.]+|(?<![-.])[-.]+$': 'a run is tried from its first sign alone',
  '(?<!\\S)\\S+$': 'a word is tried from its first sign alone',
  '(?<![\\s·,:])[\\s·,:]+$': 'a run is tried from its first sign alone',
  '(?<![.\\s])[.\\s]+$': 'a run is tried from its first sign alone',
  '(?<!\\s)\\s*\\([^()]*\\)':
    'a run is tried from its first space alone, and ends at the next bracket',
  '(?:T|,? )(?:(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:\\s?[AP]M)?|24:00(?::00(?:\\.0{1,9})?)?)(?: ?(?:Z|UTC|GMT)|[+-]\\d{2}(?::?\\d{2})?)?$':
    'each try begins at its first sign and reads some thirty signs at most',
  '\\.\\w+$': 'each try ends at the next point',
  '-no-\\d+$': 'each try ends behind its digits, where another may begin',
  '^-+|-+$': 'of slugs, which have 80 signs at most',
  '"type"\\s*:\\s*"FeatureCollection"': 'no try reads what another begins with',
  '^\\s*\\{[\\s\\S]{0,200}?"format"\\s*:\\s*"strike-atlas\\/':
    'begins at the start alone, and at 200 places behind the bracket',
  '^\\ufeff?\\s*<(?:\\?xml|svg|!DOCTYPE svg|!--)': 'begins at the start alone, in two ways at most',
}

const SOURCES = [
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
    .map((file) => `src/${file}`),
  'tooling/serve.ts',
]

interface Found {
  file: string
  pattern: string
  flags: string
}

/** Literals, and calls of `RegExp`, whose pattern cannot be read here. */
function regexesIn(file: string, text: string): (Found | string)[] {
  const found: (Found | string)[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    else if (typeof node === 'object' && node !== null) {
      const { type, regex, callee } = node as {
        type?: string
        regex?: Omit<Found, 'file'>
        callee?: { name?: string }
      }
      if (type === 'Literal' && regex) found.push({ file, ...regex })
      if (/^(New|Call)Expression$/.test(type ?? '') && callee?.name === 'RegExp') found.push(file)
      for (const one of Object.values(node)) walk(one)
    }
  }
  walk(parseSync(file, text).program)
  return found
}

/** Whether the way back out of a failed try costs no more than a fixed number of steps. */
const isLinear = ({ pattern, flags }: Omit<Found, 'file'>) =>
  isSafePattern(pattern, {
    unicode: flags.includes('u'),
    caseInsensitive: flags.includes('i'),
    multiLine: flags.includes('m'),
    dotAll: flags.includes('s'),
  }).safe

const found = SOURCES.flatMap((file) => regexesIn(file, readFileSync(file, 'utf8')))
const literals = found.filter((one) => typeof one !== 'string')

it('all are literals, which can be looked at', () => {
  expect(literals.length).toBeGreaterThan(80)
  expect(found.filter((one) => typeof one === 'string')).toEqual([])
})

it('each is linear', { timeout: 120_000 }, () => {
  const unproved = literals.filter((one) => !isLinear(one))
  expect(unproved.filter(({ pattern }) => !Object.hasOwn(PROVED_BY_HAND, pattern))).toEqual([])
  // What is no longer needed goes.
  const needed = unproved.map(({ pattern }) => pattern)
  expect(Object.keys(PROVED_BY_HAND).filter((pattern) => !needed.includes(pattern))).toEqual([])
})

it.each([
  ['(a+)+$', ''],
  ['^(\\d+)*x$', ''],
  ['^\\d*\\.?\\d*$', ''],
  ['\\s+$', ''],
])('/%s/ would be found', (pattern, flags) => {
  const [one] = regexesIn('invented.ts', `export const invented = /${pattern}/${flags}`)
  expect(one && typeof one !== 'string' && isLinear(one)).toBe(false)
})
