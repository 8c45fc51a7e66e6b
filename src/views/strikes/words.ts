/** What the list and the open strike say, in plain words. Where the record is silent, so are they. */
import type { Dataset, DerivedStrike } from '../../dataset/dataset'
import { partnerNaming } from '../../model/called'
import type { Strike } from '../../model/record'
import {
  DATE_PRECISIONS,
  keysOf,
  OUTCOMES,
  type Role,
  STANCES,
  type Stance,
  WEAPONS,
} from '../../model/vocabulary'
import { formatCount, formatWindow, plural } from '../../ui/format'

type Actors = Pick<Dataset, 'actorById'>

/** `A`, `A and B`, `A, B and C` */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The weapon in a word or two, for narrow rows. */
export function weaponWord(weapon: Strike['weapon']): string {
  return weapon === 'one-way-attack-drone' ? 'Drone' : WEAPONS[weapon].label
}

/** Ids of the actors that claimed it. */
export const claimantsOf = (strike: Pick<Strike, 'actors'>): string[] => actorsIn(strike, 'claimed')

/** Parties of which the data do not say who struck whom. */
export const namedIn = (strike: Pick<Strike, 'actors'>): string[] => actorsIn(strike, 'named')

const actorsIn = ({ actors }: Pick<Strike, 'actors'>, role: Role): string[] => [
  ...new Set(actors.filter((entry) => entry.role === role).map(({ actor }) => actor)),
]

export interface Blame {
  actor: string
  /** Who blames it, as the record has it. */
  by: string[]
  /** Ids of claimants of the same strike that name it as taking part with them. */
  partnerOf: string[]
}

/** Who is blamed, each actor once with everybody who blames it, and with whom it is said to have struck. */
export function blamesOf(strike: Pick<Strike, 'actors'>, dataset: Actors): Blame[] {
  const blames = new Map<string, Blame>()
  for (const part of strike.actors) {
    const { actor, role, by } = part
    if (role !== 'attributed') continue
    const blame = blames.get(actor) ?? { actor, by: [], partnerOf: [] }
    blames.set(actor, blame)
    if (by === undefined) continue
    const partner = partnerNaming(part, strike, dataset.actorById)
    if (partner === undefined) blame.by.push(by)
    else blame.partnerOf.push(partner)
  }
  return [...blames.values()]
}

export const partnersIn = (blames: readonly Blame[]) =>
  blames.filter(({ partnerOf }) => partnerOf.length > 0)

/** Those whom somebody but a claimant blames. */
export const blamedIn = (blames: readonly Blame[]) =>
  blames.filter(({ by, partnerOf }) => by.length > 0 || partnerOf.length === 0)

const nameOf = ({ actorById }: Actors, id: string) => actorById.get(id)?.name ?? id

/**
 * `claimed by A as joint with B · attributed to C by D`, or with only a part of it; where it has none
 * `names A and B` or `nobody named`.
 */
export function partiesInWords(strike: Pick<Strike, 'actors'>, dataset: Actors): string {
  const names = (ids: readonly string[]) =>
    listInWords([...new Set(ids)].map((id) => nameOf(dataset, id)))
  const claimants = claimantsOf(strike)
  const blames = blamesOf(strike, dataset)
  const only = (claimants.length === 1 && claimants[0]) || ''
  const partners = partnersIn(blames)
  const blamed = blamedIn(blames)
  const blame = ({ actor, by }: Blame) => {
    // Often a strike that its one claimant is blamed for, too.
    const whom = actor === only ? 'it' : nameOf(dataset, actor)
    return by.length === 0 ? whom : `${whom} by ${listInWords(by)}`
  }
  const joint = names(partners.map(({ actor }) => actor))
  const said = [
    claimants.length > 0
      ? `claimed by ${names(claimants)}${only && joint && ` as joint with ${joint}`}`
      : [],
    joint && !only
      ? `joint with ${joint}, says ${names(partners.flatMap(({ partnerOf }) => partnerOf))}`
      : [],
    blamed.length > 0 ? `attributed to ${blamed.map(blame).join('; to ')}` : [],
  ].flat()
  if (said.length > 0) return said.join(' · ')
  return strike.actors.length > 0
    ? `names ${names(strike.actors.map(({ actor }) => actor))}`
    : 'nobody named'
}

/** `2 killed, 24 injured`; null where no report says that anybody was. */
export function casualtiesInWords({ killed, injured }: Pick<Strike, 'killed' | 'injured'>) {
  const parts = [
    killed ? `${formatCount(killed)} killed` : null,
    injured ? `${formatCount(injured)} injured` : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(', ') : null
}

/** A number that a report gives: `24`, `none, as reported`, `not stated`. */
export function reportedNumber(value: number | null): string {
  if (value === null) return 'not stated'
  return value === 0 ? 'none, as reported' : formatCount(value)
}

/** `6`, or with the range that the provider gives: `6; provider’s range: 5 to 9`, `…: at least 5`. */
export function killedInWords({ killed, killedRange }: Pick<Strike, 'killed' | 'killedRange'>) {
  const number = reportedNumber(killed)
  const low = killedRange?.low ?? null
  const high = killedRange?.high ?? null
  if ((low ?? killed) === killed && (high ?? killed) === killed) return number
  const range =
    high === null
      ? `at least ${formatCount(low as number)}`
      : low === null
        ? `at most ${formatCount(high)}`
        : `${formatCount(low)} to ${formatCount(high)}`
  return `${number}; provider’s range: ${range}`
}

/** `The day is known.`, `some day of 1 – 7 Oct 2024: only the week is known, not the day.` */
export function datePrecisionInWords(strike: Pick<DerivedStrike, 'datePrecision' | 'window'>) {
  if (strike.datePrecision === 'day') return DATE_PRECISIONS.day.definition
  const known =
    strike.datePrecision === 'span'
      ? 'the first and last possible day are'
      : `the ${strike.datePrecision} is`
  return `${formatWindow(strike.window)}: only ${known} known, not the day.`
}

const SPEAKERS = { official: 'an official body', monitor: 'a monitor', press: 'the press' } as const

/** Why the strike has its evidence class, in one sentence. */
export function whyEvidence(strike: DerivedStrike, dataset: Actors): string {
  const { outcomeBy, outcomeByKind } = strike
  const speaker = outcomeByKind === null ? 'a report' : SPEAKERS[outcomeByKind]
  const who = outcomeBy === null ? '' : `: ${outcomeBy}`
  switch (strike.evidence) {
    case 'confirmed':
      return `Confirmed because an official body says that it took place${who}.`
    case 'reported':
      return strike.outcome === 'claimed-only'
        ? 'Reported because a report speaks of it, without an actor or an official body.'
        : `Reported because ${speaker}, but no official body, says that it took place${who}.`
    case 'claimed': {
      const claimants = claimantsOf(strike).map((id) => nameOf(dataset, id))
      return `Claimed because nobody but ${listInWords(claimants)} says that it took place.`
    }
    case 'attributed': {
      const blamed = blamesOf(strike, dataset).map(({ actor }) => nameOf(dataset, actor))
      return `Attributed because it is blamed on ${listInWords(blamed)}, and nobody claimed it.`
    }
    case 'as-coded':
      return 'As coded by the provider of the data, which does not record who claims it.'
    case 'contested':
      return whyContested(strike, speaker, who)
  }
}

function whyContested(strike: DerivedStrike, speaker: string, who: string): string {
  if (strike.outcome === 'denied') return `Contested because ${speaker} denies it${who}.`
  const denials = strike.sources.filter(({ stance }) => stance === 'denies').length
  const denied = `Contested because ${denials} of its ${plural(strike.sources.length, 'source')} ${verb('denies', denials)} it`
  if (strike.outcome === 'claimed-only') return `${denied}.`
  return `${denied}, while ${speaker} says that it took place${who}.`
}

const PLURAL_VERBS: Record<Stance, string> = {
  claims: 'claim',
  reports: 'report',
  confirms: 'confirm',
  denies: 'deny',
  codes: 'are coded from',
}

const verb = (stance: Stance, count: number) => (count === 1 ? stance : PLURAL_VERBS[stance])

/**
 * A conflict in a few words: `Sources conflict: 1 denies, 3 report`; `Denied by ...` where no
 * source says otherwise; null where nothing is denied.
 */
export function conflictOf(strike: Pick<Strike, 'sources' | 'outcome' | 'outcomeBy'>) {
  const counts = new Map<Stance, number>()
  for (const { stance } of strike.sources) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  const denials = counts.get('denies') ?? 0
  if (denials > 0 && denials < strike.sources.length) {
    const rest = keysOf(STANCES).filter((stance) => stance !== 'denies' && counts.has(stance))
    const parts = (['denies', ...rest] as const).map((stance) => {
      const count = counts.get(stance) as number
      return `${count} ${verb(stance, count)}`
    })
    return `Sources conflict: ${parts.join(', ')}`
  }
  if (denials === 0 && strike.outcome !== 'denied') return null
  return `Denied by ${strike.outcomeBy ?? plural(denials, 'source')}`
}

/** What came of it and who says so: `Intercepted, says IDF (official)`. */
export function outcomeInWords(strike: Pick<Strike, 'outcome' | 'outcomeBy' | 'outcomeByKind'>) {
  const { label } = OUTCOMES[strike.outcome]
  if (strike.outcomeBy === null) return label
  return `${label}, according to ${strike.outcomeBy}${strike.outcomeByKind ? ` (${strike.outcomeByKind})` : ''}`
}

/**
 * Who else says that it took place, or denies it: `Confirmed by` an official body, `Reported by` a
 * monitor or the press. `by` is empty where nobody does; null where the data do not record it.
 */
export function testimonyOf({
  evidence,
  outcome,
  outcomeBy,
  outcomeByKind,
}: Pick<DerivedStrike, 'evidence' | 'outcome' | 'outcomeBy' | 'outcomeByKind'>) {
  if (outcomeBy === null) return evidence === 'as-coded' ? null : { term: 'Confirmed by', by: '' }
  if (outcome === 'denied') return { term: 'Denied by', by: outcomeBy }
  if (outcomeByKind === 'official') return { term: 'Confirmed by', by: outcomeBy }
  return { term: 'Reported by', by: `${outcomeBy}${outcomeByKind ? ` (${outcomeByKind})` : ''}` }
}

/** `example.org` of an address. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
