/**
 * Folds a text for comparison: lower case, without diacritics, apostrophes,
 * Arabic vowel signs and tatweel, with the spellings that transliteration mixes
 * (hizb/hezb, -ullah/-ollah, kataib/kataeb, q/k ...) brought to one. Words are separated by
 * single spaces. For matching only, never for display.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`ʿʾʻʼ´ـ\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(knownFold)
    .join(' ')
}

/** Of a record's words most have been there before: so many are remembered. */
const MOST_WORDS = 50_000
/** A longer part of a text keeps all of that in memory. */
const LONGEST_KNOWN = 12
const known = new Map<string, string>()

function knownFold(word: string): string {
  const folded = known.get(word) ?? foldWord(word)
  if (word.length <= LONGEST_KNOWN && known.size < MOST_WORDS) known.set(word, folded)
  return folded
}

const SPELLINGS: readonly [RegExp, string][] = [
  [/[iy]zb/g, 'ezb'],
  [/(?:ul|ol|al)lah/g, 'olah'],
  [/aeb/g, 'aib'],
  [/ee/g, 'i'],
  [/oo|ou/g, 'u'],
  [/dh|th/g, 'd'],
  [/q/g, 'k'],
]

/** A doubled letter counts once; longer runs are no spelling of anything and stay. */
const undouble = (word: string) =>
  word.replace(/(.)\1+/g, (run) => (run.length === 2 ? run.charAt(0) : run))

/** No name has a longer word; what a file may hold beyond it would be rewritten again and again. */
const LONGEST_WORD = 64

/** Until nothing changes: one spelling can bring about another. */
function foldWord(word: string): string {
  if (word.length > LONGEST_WORD) return word
  const folded = undouble(
    SPELLINGS.reduce((text, [pattern, to]) => text.replace(pattern, to), word),
  )
  return folded === word ? word : foldWord(folded)
}
