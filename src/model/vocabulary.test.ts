import { readFileSync } from 'node:fs'
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
} from 'culori'
import { describe, expect, test } from 'vitest'
import * as vocabulary from './vocabulary'
import {
  ACTOR_HUES,
  COUNTRIES,
  type Colour,
  type ColouredTerm,
  countryLabel,
  DIRECTIONS,
  EVIDENCE,
  HUES,
  keysOf,
  OUTCOMES,
  TARGET_SIDES,
  WEAPONS,
} from './vocabulary'

const THEMES = ['light', 'dark'] as const

/** Every colour of the vocabularies by name, whichever vocabulary it stands in. */
const colours = new Map<string, Colour>(
  Object.entries(vocabulary).flatMap(([name, terms]) =>
    typeof terms === 'object'
      ? Object.entries(terms).flatMap(([key, term]): [string, Colour][] => {
          if ('light' in term) return [[`${name} ${key}`, term]]
          return 'colour' in term ? [[`${name} ${key}`, term.colour]] : []
        })
      : [],
  ),
)

/** Linear-light red, green, blue of `#rrggbb`, each 0 to 1. */
const linear = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * (vector[at] ?? 0), 0))

/** WCAG 2 contrast of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b]
    .map((hex) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0] ?? 0)
    .sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Full colour vision, and Machado et al. (2009) at full severity. */
const VISION = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'red-blind': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'green-blind': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'blue-blind': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Oklab (Ottosson 2020), times 100: two colours 2 apart can just be told from each other. */
function seen(hex: string, vision: keyof typeof VISION): number[] {
  const rgb = times(VISION[vision], linear(hex)).map((value) => Math.min(1, Math.max(0, value)))
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt)
  return times(
    [
      [21.04542553, 79.3617785, -0.40720468],
      [197.79984951, -242.8592205, 45.05937099],
      [2.59040371, 78.27717662, -80.8675766],
    ],
    cones,
  )
}

function closest(
  terms: Record<string, Colour>,
  theme: 'light' | 'dark',
  vision: keyof typeof VISION,
) {
  const points = Object.values(terms).map((colour) => seen(colour[theme], vision))
  const gaps = points.flatMap((a, at) =>
    points.slice(0, at).map((b) => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))),
  )
  return Math.min(...gaps)
}

test('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('knows the colours of every vocabulary', () => {
  expect(colours.size).toBeGreaterThan(50)
  expect([...colours.keys()]).toContain('EVIDENCE contested')
})

describe.each(THEMES)('in the %s theme', (theme) => {
  const css = readFileSync('src/ui/theme.css', 'utf8')
  const block = css.slice(css.indexOf(theme === 'dark' ? ':root[data-theme="dark"]' : ':root {'))
  const token = (name: string): string =>
    new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? ''
  const surfaces = [
    ...(theme === 'dark' ? ['#171b22', '#1e242c'] : ['#ffffff', '#fbfaf7']),
    ...['surface', 'raised', 'page', 'map-land', 'map-subject'].map(token),
  ]

  test.each([...colours])('%s keeps 3:1 against every surface', (_, colour) => {
    for (const surface of surfaces)
      expect(contrast(colour[theme], surface)).toBeGreaterThanOrEqual(3)
  })

  test.each(keysOf(VISION))('hues stay apart for %s readers', (vision) => {
    expect(closest(HUES, theme, vision)).toBeGreaterThan(6.5)
  })

  test.each(keysOf(VISION))('evidence classes stay well apart for %s readers', (vision) => {
    const evidence = Object.fromEntries(
      Object.entries(EVIDENCE).map(([key, term]) => [key, term.colour]),
    )
    expect(closest(evidence, theme, vision)).toBeGreaterThan(10)
  })
})

/** How colours look to whom, as another hand has written it down (culori). */
const EYES: Record<keyof typeof VISION, (colour: Color) => Color> = {
  full: (colour) => colour,
  'red-blind': filterDeficiencyProt(1),
  'green-blind': filterDeficiencyDeuter(1),
  'blue-blind': filterDeficiencyTrit(1),
}

/** CIEDE2000, where 2.3 can just be told and 10 is told at a glance. */
const MIN_NEIGHBOURS = 9

describe.each(THEMES)('in the %s theme, classes that lie on one another in a stack', (theme) => {
  test.each(keysOf(EYES))('differ by 9 at least for %s readers', (vision) => {
    const difference = differenceCiede2000()
    const palettes = {
      ...{ WEAPONS, OUTCOMES, EVIDENCE, TARGET_SIDES, DIRECTIONS },
      ACTORS: ACTOR_HUES.map((colour, place) => ({ label: `actor ${place + 1}`, colour })),
    }
    const tooClose = Object.entries(palettes).flatMap(([name, palette]) => {
      const terms: ColouredTerm[] = Object.values(palette)
      const shown = terms.map(({ colour }) => EYES[vision](parse(colour[theme]) as Color))
      return terms.slice(1).flatMap(({ label }, at) => {
        const apart = difference(shown[at] as Color, shown[at + 1] as Color)
        return apart >= MIN_NEIGHBOURS ? [] : [`${name}: ${terms[at]?.label}, ${label}: ${apart}`]
      })
    })
    expect(tooClose).toEqual([])
  })
})

test('no two evidence classes share a texture', () => {
  const textures = Object.values(EVIDENCE).map((term) => term.texture)
  expect(new Set(textures).size).toBe(textures.length)
})

test('keys come in the order of the vocabulary', () => {
  expect(keysOf(WEAPONS)[0]).toBe('one-way-attack-drone')
  expect(keysOf(WEAPONS).at(-1)).toBe('unspecified')
})

test('a country without a name in the vocabulary has its common one, else its code, and none at all is at sea', () => {
  expect(countryLabel('IQ')).toBe(COUNTRIES.IQ.label)
  expect(countryLabel('FR')).toBe('France')
  expect(countryLabel('Sahel')).toBe('Sahel')
  expect(countryLabel(null)).toBe('At sea')
})
