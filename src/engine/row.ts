/** Strikes made from their rows, when one looks at them. */
import type { DerivedStrike } from '../dataset/dataset'
import { formatDay } from '../model/day'
import type { Strike } from '../model/record'
import {
  DATE_PRECISIONS,
  keysOf,
  OUTCOME_SPEAKERS,
  STANCES,
  TARGET_KINDS,
} from '../model/vocabulary'
import type { Columns } from './columns'
import { NO_ORIGIN } from './filter'
import { listOf } from './grow'
import { readStretch, staysInFile, stretchesOf } from './stretches'
import { idAt, oneLess, type TextReader, type Words } from './words'

const PRECISIONS = keysOf(DATE_PRECISIONS)
const SPEAKERS = keysOf(OUTCOME_SPEAKERS)
const KINDS = keysOf(TARGET_KINDS)
const STANCE_KEYS = keysOf(STANCES)

/** Where a text could not be read: the file has moved or changed. */
export const LOST_TEXT = 'The text could not be read again from the opened file.'

/** The strike of a row, its text as given. */
export function strikeAt(
  columns: Columns,
  words: Words,
  row: number,
  summary: string,
): DerivedStrike {
  const { traits, keys } = columns
  const trait = columns.trait[row] as number
  const coded = (dimension: keyof typeof keys) =>
    keys[dimension][traits.codes[dimension][trait] as number] as string
  const stringOf = (codes: ArrayLike<number> | null) => words.strings[codes?.[row] ?? 0] ?? null
  const first = columns.first[row] as number
  const origin = coded('origin')
  const range = rangeOf(words, row)
  return {
    id: idAt(words, row),
    date: formatDay(first),
    datePrecision: PRECISIONS[traits.precision[trait] as number] as Strike['datePrecision'],
    ...(PRECISIONS[traits.precision[trait] as number] === 'span' && {
      lastDate: formatDay(first + (columns.span[row] as number)),
    }),
    target: columns.placeKeys[columns.place[row] as number] as string,
    targetKind: KINDS[traits.targetKind[trait] as number] as Strike['targetKind'],
    targetSide: coded('side') as Strike['targetSide'],
    targetDetail: stringOf(words.targetDetail),
    originCountry: origin === NO_ORIGIN ? null : origin,
    actors: listOf(words.partyLists, columns.cast[row] as number).map((party) => ({
      ...(words.parties[party] as Strike['actors'][number]),
    })),
    weapon: coded('weapon') as Strike['weapon'],
    munitions: oneLess(words.munitions?.[row]),
    attacks: columns.attacks[row] as number,
    outcome: coded('outcome') as Strike['outcome'],
    outcomeBy: stringOf(words.outcomeBy),
    outcomeByKind: SPEAKERS[traits.speaker[trait] as number] ?? null,
    killed: oneLess(columns.killed[row]),
    injured: oneLess(columns.injured[row]),
    summary,
    sources: listOf(words.sourceLists, words.sources[row] as number).map((entry) => ({
      source: words.sourceKeys[entry >> 3] as string,
      stance: STANCE_KEYS[entry & 7] as Strike['sources'][number]['stance'],
    })),
    evidence: coded('evidence') as DerivedStrike['evidence'],
    direction: coded('direction') as DerivedStrike['direction'],
    window: { first, last: first + (columns.span[row] as number) },
    ...(range && { killedRange: range }),
  }
}

function rangeOf({ killedLow, killedHigh }: Words, row: number) {
  const [low, high] = [oneLess(killedLow?.[row]), oneLess(killedHigh?.[row])]
  return low === null && high === null ? null : { low, high }
}

/** Bytes of the file that are read at once for strikes that are looked at. */
const NEAR = 1 << 16

/** The strikes of rows: at once where no text has to be fetched from a file. */
export function strikesAt(
  columns: Columns,
  words: Words,
  reader: TextReader | null,
  rows: ArrayLike<number>,
): DerivedStrike[] | Promise<DerivedStrike[]> {
  const list = Array.from(rows)
  const inFile = list.filter((row) => staysInFile(words, row))
  const pooled = (row: number) => words.strings[words.textAt[row] as number] ?? ''
  const strikesWith = (texts: ReadonlyMap<number, string>) =>
    list.map((row) =>
      strikeAt(columns, words, row, staysInFile(words, row) ? (texts.get(row) ?? '') : pooled(row)),
    )
  if (!reader || inFile.length === 0) return strikesWith(new Map())
  return textsAt(words, reader, inFile).then(strikesWith)
}

async function textsAt(words: Words, reader: TextReader, rows: readonly number[]) {
  const texts = new Map<number, string>()
  await Promise.all(
    stretchesOf(words, rows, NEAR).map(async (stretch) => {
      const textOf = await readStretch(words, reader, stretch).catch(() => () => LOST_TEXT)
      for (const row of stretch.rows) texts.set(row, textOf(row))
    }),
  )
  return texts
}
