/** Codes of countries by the names that providers use. */
import { BY_ALPHA3 } from './alpha3'

/** Names that differ from the ones that the platform knows; old states under today's code. */
const ALSO: Record<string, string> = {
  'bosnia-herzegovina': 'BA',
  burma: 'MM',
  'cambodia kampuchea': 'KH',
  'cape verde': 'CV',
  congo: 'CG',
  'congo-brazzaville': 'CG',
  'congo-kinshasa': 'CD',
  'czech republic': 'CZ',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'dr congo': 'CD',
  'east timor': 'TL',
  'ivory coast': 'CI',
  'kingdom of eswatini': 'SZ',
  macedonia: 'MK',
  'macedonia, fyr': 'MK',
  palestine: 'PS',
  'republic of congo': 'CG',
  'russian federation': 'RU',
  swaziland: 'SZ',
  turkey: 'TR',
  'united states of america': 'US',
  'viet nam': 'VN',
  kosovo: 'XK',
}

/** Stands for a country that is not said or not known; `null` is at sea. */
export const UNKNOWN_COUNTRY = 'ZZ'

let byName: Map<string, string> | null = null

/**
 * ISO 3166-1 alpha-2 code of an English name, `Yemen (North Yemen)` too, or of a code of two or three
 * letters, large or small; `ZZ` where none fits.
 */
export function countryCode(name: string): string {
  byName ??= names()
  const trimmed = name.trim()
  if (/^[A-Z]{2}$/i.test(trimmed)) return trimmed.toUpperCase()
  const short = BY_ALPHA3.get(trimmed.toUpperCase())
  if (short !== undefined) return short
  const plain = normal(trimmed)
  const [outside = '', inside = ''] = plain.split(/[()]/).map((part) => part.trim())
  return byName.get(plain) ?? byName.get(outside) ?? byName.get(inside) ?? UNKNOWN_COUNTRY
}

const normal = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, 'and')
    .replace(/\bSt\. /g, 'Saint ')
    .toLowerCase()

function names(): Map<string, string> {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const found = new Map<string, string>()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const a of letters)
    for (const b of letters) {
      const code = a + b
      // Exceptional and retired codes have names too, but none that a country has today.
      const name = RETIRED.has(code) ? undefined : display.of(code)
      if (name) {
        const plain = normal(name)
        found.set(plain, code)
        found.set((plain.split(' (')[0] as string).trim(), code)
      }
    }
  for (const [name, code] of Object.entries(ALSO)) found.set(name, code)
  return found
}

const RETIRED = new Set(
  'AC BU CP CS CQ DD DG DY EA EU EZ FX HV IC NH NT QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
)
