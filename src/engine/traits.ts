/** Traits: what the closed vocabularies say of a strike, each combination once. */
import { directionOf } from '../model/derive'
import {
  DATE_PRECISIONS,
  DIRECTIONS,
  EVIDENCE,
  keysOf,
  OUTCOME_SPEAKERS,
  OUTCOMES,
  TARGET_KINDS,
  TARGET_SIDES,
  WEAPONS,
} from '../model/vocabulary'
import { byCount, coderOf, rowsOf } from './codes'
import { CODED, type CodedDimension, type Codes, type Traits } from './columns'
import { NO_ORIGIN } from './filter'
import { createPairPool, createPool, type PairPool } from './grow'
import type { StrikeRow } from './strikeRow'

/** A trait's codes in two small numbers: how many values each has room for, first to last. */
const ROOM = [
  { direction: 8, side: 16, weapon: 32, outcome: 16, evidence: 16, country: 512 },
  { origin: 512, casualties: 2, wide: 2, precision: 8, targetKind: 32, speaker: 8 },
] as const
type TraitField = keyof (typeof ROOM)[0] | keyof (typeof ROOM)[1]

const directionCode = coderOf(keysOf(DIRECTIONS))
const sideCode = coderOf(keysOf(TARGET_SIDES))
const weaponCode = coderOf(keysOf(WEAPONS))
const outcomeCode = coderOf(keysOf(OUTCOMES))
const evidenceCode = coderOf(keysOf(EVIDENCE))
const precisionCode = coderOf(keysOf(DATE_PRECISIONS))
const targetKindCode = coderOf(keysOf(TARGET_KINDS))
const speakerCode = coderOf(keysOf(OUTCOME_SPEAKERS))
const NO_SPEAKER = keysOf(OUTCOME_SPEAKERS).length
const NO_TARGET_KIND = keysOf(TARGET_KINDS).indexOf('unspecified')

export interface TraitPool {
  /** The halves of a trait, as numbers; `country` is a code of the builder's. */
  firstHalf(row: StrikeRow, country: number): number
  secondHalf(row: StrikeRow): number
  codeOf(firstHalf: number, secondHalf: number): number
  /** The traits by code; `trait` has the code of each row. Countries stand by their number of strikes. */
  table(
    trait: Codes,
    countries: readonly string[],
  ): { traits: Traits; keys: Record<CodedDimension, readonly string[]> }
}

export function createTraitPool(): TraitPool {
  const pairs = createPairPool()
  const origins = createPool<string>()
  origins.codeOf(NO_ORIGIN)

  // Both written out, in the order of ROOM: they are put together for every row.
  function firstHalf(row: StrikeRow, country: number): number {
    const [room] = ROOM
    let code = directionCode(row.direction ?? directionOf(row.targetSide))
    code = code * room.side + sideCode(row.targetSide)
    code = code * room.weapon + weaponCode(row.weapon)
    code = code * room.outcome + outcomeCode(row.outcome)
    code = code * room.evidence + evidenceCode(row.evidence)
    return code * room.country + country
  }

  function secondHalf(row: StrikeRow): number {
    const { killed, injured, originCountry, outcomeByKind, targetKind } = row
    const hurt = (killed !== null && killed > 0) || (injured !== null && injured > 0)
    const [, room] = ROOM
    let code = originCountry == null ? 0 : origins.codeOf(originCountry)
    code = code * room.casualties + (hurt ? 1 : 0)
    code = code * room.wide + (row.last > row.first ? 1 : 0)
    code = code * room.precision + precisionCode(row.datePrecision)
    code = code * room.targetKind + (targetKind ? targetKindCode(targetKind) : NO_TARGET_KIND)
    return code * room.speaker + (outcomeByKind ? speakerCode(outcomeByKind) : NO_SPEAKER)
  }

  return {
    firstHalf,
    secondHalf,
    codeOf: pairs.codeOf,
    table: (trait, countries) =>
      traitTableOf(pairs.pairs(), rowsOf(trait, pairs.size), { countries, origins: origins.keys }),
  }
}

interface Seen {
  countries: readonly string[]
  origins: readonly string[]
}

/** Countries stand by their number of strikes, origins by name, an unknown one last. */
function traitTableOf(packed: ReturnType<PairPool['pairs']>, counts: Uint32Array, seen: Seen) {
  const fields = {} as Record<TraitField, Uint16Array>
  ROOM.forEach((half, side) => {
    const codes = side === 0 ? packed.a : packed.b
    let step = 1
    for (const [field, room] of Object.entries(half).reverse()) {
      fields[field as TraitField] = Uint16Array.from(
        codes,
        (code) => Math.floor(code / step) % room,
      )
      step *= room
    }
  })
  const strikes = new Map<string, number>()
  fields.country.forEach((code, trait) => {
    const country = seen.countries[code] as string
    strikes.set(country, (strikes.get(country) ?? 0) + (counts[trait] as number))
  })
  const keys: Record<CodedDimension, readonly string[]> = {
    direction: keysOf(DIRECTIONS),
    side: keysOf(TARGET_SIDES),
    weapon: keysOf(WEAPONS),
    outcome: keysOf(OUTCOMES),
    evidence: keysOf(EVIDENCE),
    country: byCount(strikes),
    origin: seen.origins.slice(1).sort().concat(NO_ORIGIN),
  }
  const recoded = (field: 'country' | 'origin', names: readonly string[]) =>
    fields[field].map((code) => keys[field].indexOf(names[code] as string))
  const codes = {
    ...fields,
    country: recoded('country', seen.countries),
    origin: recoded('origin', seen.origins),
  }
  return {
    keys,
    traits: {
      codes: Object.fromEntries(CODED.map((dimension) => [dimension, codes[dimension]])) as Record<
        CodedDimension,
        Uint16Array
      >,
      casualties: Uint8Array.from(fields.casualties),
      wide: Uint8Array.from(fields.wide),
      precision: Uint8Array.from(fields.precision),
      targetKind: Uint8Array.from(fields.targetKind),
      speaker: Uint8Array.from(fields.speaker),
    },
  }
}
