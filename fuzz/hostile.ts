/** Texts and values that a hostile file, link or clipboard might hold. */
import fc from 'fast-check'

const FRAGMENTS = [
  '<script>globalThis.broken = 1</script>',
  '"><img src=x onerror="globalThis.broken=1">',
  '</style><svg onload=globalThis.broken=1>',
  'javascript:globalThis.broken=1',
  'data:text/html,<script>1</script>',
  'https://invented.test/\u202egnp.exe',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '{{constructor.constructor("return 1")()}}',
  "'; DROP TABLE strikes; --",
  '=HYPERLINK("https://invented.test")',
  '@SUM(1)',
  '../../etc/passwd',
  'C:\\con\\nul',
  '%00',
  '%',
  '%ff%fe',
  '\u0000',
  '\u202e\u2066\u2069\u200f',
  '\u200b\u200d\ufeff\u00ad',
  '\ud800',
  '\udc00\ud800',
  'ﷺ',
  'İıſK',
  'a\u0301\u0301\u0301',
  '\r\n',
  '\u2028\u2029',
  'NaN',
  '-0',
  '1e308',
  '9007199254740993',
  '0000-00-00',
  '0001-01-01',
  '275760-09-13',
  '+275760-09-13',
  '2024-02-30',
  '2024-11-18T25:61:61Z',
]

/** Pieces that come again and again: what slow patterns choke on. */
const REPEATED = [
  'a',
  ' ',
  '\t',
  '0',
  '9',
  '-',
  '.',
  ',',
  '"',
  '\\',
  '<',
  '(',
  '[',
  '{',
  'th',
  'ee',
  'ie',
  '😀',
]

const repeated = (maxLength: number) =>
  fc
    .tuple(
      fc.constantFrom('', 'a', '{'),
      fc.constantFrom(...REPEATED),
      fc.integer({ min: 2, max: maxLength }),
      fc.constantFrom('', '!', 'izb', '"'),
    )
    .map(([before, piece, length, after]) => before + piece.repeat(length / piece.length) + after)

/** A text of any kind; the long ones have up to `maxLength` characters. */
export const hostileText = (maxLength = 5000): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 1, arbitrary: repeated(maxLength) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...FRAGMENTS, 'Eilat', 'ايلات', ' '), { maxLength: 6 })
        .map((parts) => parts.join('')),
    },
  )

const nested = fc
  .integer({ min: 1, max: 5000 })
  .map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown)

/** A value that JSON can hold, where another is expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText() },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[0, -0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 1e15],
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: nested },
)

/** A key of an object, the prototype's among them. */
export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', ''),
  hostileText(200),
)
