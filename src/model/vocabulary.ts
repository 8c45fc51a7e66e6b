/**
 * The closed vocabularies of the record: each value's label, its order in
 * legends and lists, and its colour where it has one. Order is the order of the
 * entries. Schemas, filters, legends, figures and the codebook read them here.
 *
 * Colours keep 3:1 against the surface of their theme (tested), and a class that
 * matters is never told by colour alone: evidence has a texture too.
 */
export interface Colour {
  light: string
  dark: string
}

export interface Term {
  label: string
  /** One line for hover and focus, where the label does not say enough. */
  definition?: string
  colour?: Colour
}

export interface ColouredTerm extends Term {
  colour: Colour
}

/** How a class is drawn besides its tone. Textures are defined in `ui/texture`. */
export type Texture = 'solid' | 'dots' | 'rings' | 'lines' | 'cross' | 'grid'

export interface EvidenceTerm extends ColouredTerm {
  definition: string
  texture: Texture
}

const colour = (light: string, dark: string): Colour => ({ light, dark })

/**
 * Categorical hues after Okabe and Ito (2008). Their lightness was searched for 3:1 on every
 * surface of each theme and for the widest gaps under full, red-blind and green-blind vision.
 */
export const HUES = {
  blue: colour('#0469b8', '#2f96de'),
  orange: colour('#cc7100', '#f69d12'),
  green: colour('#005937', '#3fd5a5'),
  purple: colour('#9f3f7e', '#b25f96'),
  sky: colour('#0d91c9', '#97daff'),
  red: colour('#902200', '#e25d28'),
  gold: colour('#756a00', '#f0e153'),
  slate: colour('#373e5a', '#a2acce'),
  grey: colour('#888888', '#929183'),
} as const

/** Colours for actors, dealt in the order of their number of strikes in the whole record. */
export const ACTOR_HUES: readonly Colour[] = [
  HUES.blue,
  HUES.orange,
  HUES.green,
  HUES.purple,
  HUES.sky,
  HUES.red,
  HUES.gold,
]

export const WEAPONS = {
  'one-way-attack-drone': { label: 'One-way attack drone', colour: HUES.blue },
  rocket: { label: 'Rocket', colour: HUES.orange },
  'cruise-missile': { label: 'Cruise missile', colour: HUES.purple },
  'ballistic-missile': { label: 'Ballistic missile', colour: HUES.red },
  'air-strike': { label: 'Air strike', colour: HUES.green },
  'air-or-drone': {
    label: 'Air or drone strike',
    definition: 'Providers that do not tell the two apart.',
    colour: HUES.sky,
  },
  shelling: { label: 'Shelling, artillery or missile', colour: HUES.slate },
  explosive: { label: 'Bomb, mine or grenade', colour: HUES.red },
  mixed: { label: 'Several weapons', colour: HUES.gold },
  unspecified: { label: 'Weapon not stated', colour: HUES.grey },
} as const satisfies Record<string, ColouredTerm>

export const OUTCOMES = {
  impact: {
    label: 'Impact',
    definition: 'A report says that it hit.',
    colour: HUES.red,
  },
  intercepted: {
    label: 'Intercepted',
    definition: 'A report says that it was shot down or stopped.',
    colour: HUES.blue,
  },
  'fell-short': {
    label: 'Fell short',
    definition: 'A report says that it came down before its target or on open ground.',
    colour: HUES.gold,
  },
  reported: {
    label: 'Reported, result not stated',
    definition: 'A report says that it took place, not what came of it.',
    colour: HUES.green,
  },
  'claimed-only': {
    label: 'Claim only',
    definition: 'Nobody but the actor speaks of it.',
    colour: HUES.slate,
  },
  denied: {
    label: 'Denied',
    definition: 'Somebody in a position to know says that it did not take place.',
    colour: HUES.orange,
  },
} as const satisfies Record<string, ColouredTerm>

export const EVIDENCE = {
  confirmed: {
    label: 'Confirmed',
    definition:
      'An official body of a party, or of the state where it happened, says that it took place.',
    texture: 'solid',
    colour: colour('#1c2b45', '#e6ebf2'),
  },
  reported: {
    label: 'Reported',
    definition: 'A monitor or the press reports it; no official body does.',
    texture: 'lines',
    colour: HUES.blue,
  },
  claimed: {
    label: 'Claimed',
    definition: 'Only the actor itself says so.',
    texture: 'dots',
    colour: HUES.orange,
  },
  attributed: {
    label: 'Attributed',
    definition: 'Another party blames an actor; nobody claimed it.',
    texture: 'rings',
    colour: HUES.green,
  },
  contested: {
    label: 'Contested',
    definition: 'It is denied, or sources conflict.',
    texture: 'cross',
    colour: HUES.purple,
  },
  'as-coded': {
    label: 'As coded',
    definition:
      'As a data provider coded it from its sources; the dataset does not record who claims it.',
    texture: 'grid',
    colour: colour('#888888', '#989870'),
  },
} as const satisfies Record<string, EvidenceTerm>

export const TARGET_SIDES = {
  israel: { label: 'Israel', colour: HUES.blue },
  'united-states': { label: 'United States', colour: HUES.orange },
  coalition: { label: 'Coalition', colour: HUES.purple },
  'iran-backed-militia': { label: 'Iran-backed militia', colour: HUES.green },
  irgc: { label: 'IRGC', colour: HUES.gold },
  hezbollah: { label: 'Hezbollah', colour: HUES.sky },
  syria: { label: 'Syria', colour: HUES.red },
  iraq: { label: 'Iraq', colour: HUES.slate },
  other: { label: 'Other', colour: HUES.grey },
} as const satisfies Record<string, ColouredTerm>

export const DIRECTIONS = {
  'against-israel': { label: 'Against Israel', colour: HUES.blue },
  'against-us-and-coalition': { label: 'Against US / Coalition', colour: HUES.orange },
  'counter-strike': {
    label: 'Counter-strikes',
    definition: 'On Iran-backed militias, the IRGC, Hezbollah or Syria.',
    colour: HUES.green,
  },
  other: { label: 'Other targets', colour: HUES.grey },
} as const satisfies Record<string, ColouredTerm>

export const TARGET_KINDS = {
  city: { label: 'City' },
  settlement: { label: 'Settlement' },
  'military-base': { label: 'Military base' },
  airbase: { label: 'Airbase' },
  airport: { label: 'Airport' },
  port: { label: 'Port' },
  energy: { label: 'Energy site' },
  government: { label: 'Government site' },
  headquarters: { label: 'Headquarters' },
  vehicle: { label: 'Vehicle or ship' },
  unspecified: { label: 'Not stated' },
} as const satisfies Record<string, Term>

export const DATE_PRECISIONS = {
  day: { label: 'Day', definition: 'The day is known.' },
  week: { label: 'Week', definition: 'Some day in the seven days from this date.' },
  month: { label: 'Month', definition: 'Some day in the calendar month from this date.' },
  span: { label: 'Span', definition: 'Some day from this date to a last one that is given.' },
} as const satisfies Record<string, Term>

export const GEO_PRECISIONS = {
  exact: { label: 'Exact', definition: 'The place itself, from a gazetteer or a known site.' },
  near: { label: 'Near', definition: 'Within some kilometres of the place.' },
  region: {
    label: 'Region',
    definition: 'Only a region is known; the point merely stands for it.',
  },
} as const satisfies Record<string, Term>

export const ROLES = {
  claimed: { label: 'Claimed' },
  attributed: { label: 'Blamed' },
  named: {
    label: 'Named',
    definition: 'Named as a party; the data do not say who struck whom.',
  },
} as const satisfies Record<string, Term>

export const STANCES = {
  claims: { label: 'Claims', definition: 'Carries the statement of the actor itself.' },
  reports: { label: 'Reports', definition: 'Reports it without an official body as its source.' },
  confirms: { label: 'Confirms', definition: 'Says, or quotes an official, that it took place.' },
  denies: { label: 'Denies', definition: 'Says, or quotes someone, that it did not take place.' },
  codes: {
    label: 'Coded from',
    definition: 'A data provider coded it from this source; what the source says is not recorded.',
  },
} as const satisfies Record<string, Term>

export const OUTCOME_SPEAKERS = {
  official: {
    label: 'Official',
    definition: 'A party to the attack or a body of the state where it happened.',
  },
  monitor: { label: 'Monitor' },
  press: { label: 'Press' },
} as const satisfies Record<string, Term>

export const ACTOR_KINDS = {
  umbrella: { label: 'Umbrella' },
  militia: { label: 'Armed group' },
  'state-force': { label: 'State force' },
  state: { label: 'State' },
  coalition: { label: 'Coalition' },
  'political-body': { label: 'Political body' },
  organisation: { label: 'Organisation' },
  other: { label: 'Kind not stated' },
} as const satisfies Record<string, Term>

export const ACTOR_SIDES = {
  'axis-of-resistance': { label: '"Axis of Resistance"' },
  iraq: { label: 'Iraq' },
  israel: { label: 'Israel' },
  'united-states-and-partners': { label: 'United States and partners' },
  syria: { label: 'Syria' },
  international: { label: 'International' },
  unknown: { label: 'Unknown' },
} as const satisfies Record<string, Term>

export const PLACE_KINDS = {
  city: { label: 'City or village' },
  region: { label: 'Region' },
  'military-base': { label: 'Military base' },
  airbase: { label: 'Airbase' },
  'headquarters-area': { label: 'Headquarters area' },
  airport: { label: 'Airport' },
  energy: { label: 'Energy site' },
  port: { label: 'Port' },
  'border-crossing': { label: 'Border crossing' },
} as const satisfies Record<string, Term>

export const CONTEXT_KINDS = {
  military: { label: 'Military' },
  diplomacy: { label: 'Diplomacy' },
  statement: { label: 'Statement' },
  ceasefire: { label: 'Ceasefire' },
  legal: { label: 'Legal' },
  political: { label: 'Political' },
} as const satisfies Record<string, Term>

export const TOTAL_COUNTS = {
  'claimed-attacks': { label: 'Claimed attacks' },
  attacks: { label: 'Attacks' },
  drones: { label: 'Drones' },
  'targets-struck': { label: 'Targets struck' },
  casualties: { label: 'Casualties' },
} as const satisfies Record<string, Term>

export const VALUE_NOTES = {
  exact: { label: 'exactly' },
  'at-least': { label: 'at least' },
  about: { label: 'about' },
} as const satisfies Record<string, Term>

export const DESIGNATION_KINDS = {
  FTO: { label: 'Foreign Terrorist Organization' },
  SDGT: { label: 'Specially Designated Global Terrorist' },
} as const satisfies Record<string, Term>

/** Names of the countries in the record, by ISO 3166-1 alpha-2 code. `XX` stands for "at sea". */
export const COUNTRIES = {
  IL: { label: 'Israel', colour: HUES.blue },
  SY: { label: 'Syria', colour: HUES.green },
  IQ: { label: 'Iraq', colour: HUES.orange },
  JO: { label: 'Jordan', colour: HUES.purple },
  PS: { label: 'Palestine', colour: HUES.red },
  LB: { label: 'Lebanon', colour: HUES.gold },
  IR: { label: 'Iran', colour: HUES.slate },
  YE: { label: 'Yemen', colour: HUES.slate },
  BH: { label: 'Bahrain', colour: HUES.slate },
  US: { label: 'United States', colour: HUES.slate },
  XX: { label: 'At sea', colour: HUES.sky },
  ZZ: { label: 'Country not stated', colour: HUES.grey },
} as const satisfies Record<string, ColouredTerm>

export type Weapon = keyof typeof WEAPONS
export type Outcome = keyof typeof OUTCOMES
export type Evidence = keyof typeof EVIDENCE
export type TargetSide = keyof typeof TARGET_SIDES
export type Direction = keyof typeof DIRECTIONS
export type TargetKind = keyof typeof TARGET_KINDS
export type DatePrecision = keyof typeof DATE_PRECISIONS
export type GeoPrecision = keyof typeof GEO_PRECISIONS
export type Role = keyof typeof ROLES
export type Stance = keyof typeof STANCES
export type ActorKind = keyof typeof ACTOR_KINDS
export type ContextKind = keyof typeof CONTEXT_KINDS

/** The keys of a vocabulary, in its order, typed as its values. */
export function keysOf<T extends Record<string, unknown>>(
  vocabulary: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]]
}

/** Label of a country code; of codes outside the vocabulary (opened files) the common English name. */
export function countryLabel(code: string | null): string {
  const term: Term | undefined = (COUNTRIES as Record<string, Term>)[code ?? 'XX']
  if (term) return term.label
  return code && /^[A-Z]{2}$/.test(code) ? (REGION_NAMES.of(code) ?? code) : (code ?? '')
}

/** For the countries of opened data. */
const REGION_NAMES = new Intl.DisplayNames('en', { type: 'region' })
