/**
 * The record's tables as zod schemas: the one definition from which the types,
 * the data check and the page's own validation follow. Every object is strict:
 * a field that is not named here is a fault. A message of our own says what was
 * expected, so that a fault can be told as "is 7; expected no negative number".
 */
import * as z from 'zod/mini'
import { MOST_COUNTED, MOST_TEXT } from './bounds'
import { parseDay } from './day'
import {
  ACTOR_KINDS,
  ACTOR_SIDES,
  CONTEXT_KINDS,
  DATE_PRECISIONS,
  DESIGNATION_KINDS,
  GEO_PRECISIONS,
  keysOf,
  OUTCOME_SPEAKERS,
  OUTCOMES,
  PLACE_KINDS,
  ROLES,
  STANCES,
  TARGET_KINDS,
  TARGET_SIDES,
  TOTAL_COUNTS,
  VALUE_NOTES,
  WEAPONS,
} from './vocabulary'

// The page's policy forbids making code from text, which zod would try for speed.
z.config({ jitless: true })

const text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'text that is not empty'),
    z.maxLength(MOST_TEXT, 'text of at most 20,000 characters'),
  )
const slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'))
const isoDate = z
  .string()
  .check(z.refine((value) => parseDay(value) !== null, 'a real date from 1800 to 2200, YYYY-MM-DD'))
const size = z.int('a whole number').check(z.gte(0, 'no negative number'))
const count = size.check(z.lte(MOST_COUNTED, 'at most 10,000,000'))
const latitude = z.number().check(z.gte(-90), z.lte(90))
const longitude = z.number().check(z.gte(-180), z.lte(180))
const countryCode = z.string().check(z.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code'))
const webAddress = z
  .string()
  .check(
    z.refine(
      (value) => /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
      'an http(s) address',
    ),
  )
const oneOf = <T extends Record<string, unknown>>(vocabulary: T) => z.enum(keysOf(vocabulary))

export const sourceSchema = z.strictObject({
  id: slug,
  /** Who published it: an outlet, an agency, a body. */
  publisher: text,
  /** Null where the article's address is unknown. */
  url: z.nullable(webAddress),
  published: z.nullable(isoDate),
})

export const placeSchema = z.strictObject({
  id: slug,
  name: text,
  nameAr: z.nullable(text),
  nameHe: z.nullable(text),
  aliases: z.array(text),
  /** ISO 3166-1 alpha-2, or null at sea. */
  country: z.nullable(countryCode),
  admin1: z.nullable(text),
  kind: oneOf(PLACE_KINDS),
  /** WGS 84, degrees. */
  lat: latitude,
  lon: longitude,
  geoPrecision: oneOf(GEO_PRECISIONS),
  /** Where the coordinates come from. */
  basis: text,
  /** What has to be said of the place's status, or null. */
  statusNote: z.nullable(text),
})

const baseAreaSchema = z.strictObject({
  /** The name of the area as text: not every base area is a place of the gazetteer. */
  place: text,
  lat: latitude,
  lon: longitude,
  what: text,
})

const designationSchema = z.strictObject({
  by: text,
  kind: oneOf(DESIGNATION_KINDS),
  year: z.nullable(z.int().check(z.gte(1900), z.lte(2100))),
  /** What has to be said of its dates or scope, or null. */
  note: z.nullable(text),
})

const israelStrikeRoleSchema = z.strictObject({
  says: text,
  by: text,
  date: z.nullable(isoDate),
  source: slug,
})

/** The fields of an actor that a source can be given for. */
export const SUPPORTED_FIELDS = [
  'nameAr',
  'aliases',
  'parents',
  'memberOf',
  'pmfBrigades',
  'leader',
  'founded',
  'designations',
  'baseAreas',
  'summary',
  'activeUntil',
  'notes',
  'israelStrikeRole',
] as const

export const actorSchema = z.strictObject({
  id: slug,
  name: text,
  nameAr: z.nullable(text),
  aliases: z.array(text),
  kind: oneOf(ACTOR_KINDS),
  side: oneOf(ACTOR_SIDES),
  country: z.nullable(countryCode),
  /** Actors that it belongs to. */
  parents: z.array(slug),
  /** Umbrellas and bodies that it is a member of. */
  memberOf: z.array(slug),
  pmfBrigades: z.array(z.int().check(z.gte(1))),
  leader: z.nullable(text),
  founded: z.nullable(z.int().check(z.gte(1800), z.lte(2100))),
  designations: z.array(designationSchema),
  baseAreas: z.array(baseAreaSchema),
  summary: text,
  activeUntil: z.nullable(isoDate),
  notes: z.nullable(text),
  /** What different parties say of its part in strikes on Israel. They disagree. */
  israelStrikeRole: z.array(israelStrikeRoleSchema),
  sources: z.array(z.strictObject({ source: slug, supports: z.array(z.enum(SUPPORTED_FIELDS)) })),
})

const strikeActorSchema = z
  .strictObject({
    actor: slug,
    role: oneOf(ROLES),
    /** Who attributes; only for the role `attributed`. */
    by: z.optional(text),
  })
  .check(
    z.refine((entry) => (entry.role === 'attributed') === (entry.by !== undefined), {
      path: ['by'],
      message: 'who attributes, for an attributed actor and for no other',
    }),
  )

export const strikeSchema = z
  .strictObject({
    id: slug,
    /** Local day; for week and month precision the first day of the window. */
    date: isoDate,
    datePrecision: oneOf(DATE_PRECISIONS),
    /** Last possible day; for span precision and for no other. */
    lastDate: z.optional(isoDate),
    target: slug,
    targetKind: oneOf(TARGET_KINDS),
    targetSide: oneOf(TARGET_SIDES),
    targetDetail: z.nullable(text),
    /** Only where a report says from where it was launched. */
    originCountry: z.nullable(countryCode),
    /** May be empty: nobody named. */
    actors: z.array(strikeActorSchema),
    weapon: oneOf(WEAPONS),
    munitions: z.nullable(count),
    /** Separate attacks that the statement claims for this place and day. */
    attacks: count.check(z.gte(1, 'one or more'), z.lte(10_000, 'at most 10,000')),
    outcome: oneOf(OUTCOMES),
    /** Who says so, as text. */
    outcomeBy: z.nullable(text),
    outcomeByKind: z.nullable(oneOf(OUTCOME_SPEAKERS)),
    /** 0 only where a report says none; null where no report speaks of it. */
    killed: z.nullable(count),
    /** Lowest and highest number killed, of a provider that gives them beside its best. */
    killedRange: z.optional(z.strictObject({ low: z.nullable(count), high: z.nullable(count) })),
    injured: z.nullable(count),
    summary: text,
    sources: z
      .array(z.strictObject({ source: slug, stance: oneOf(STANCES) }))
      .check(z.minLength(1, 'at least one source')),
  })
  .check(
    z.refine(
      ({ datePrecision, date, lastDate }) =>
        datePrecision === 'span'
          ? lastDate !== undefined && lastDate >= date
          : lastDate === undefined,
      { path: ['lastDate'], message: 'the last day of a span, and none for any other precision' },
    ),
  )

export const contextEventSchema = z.strictObject({
  id: slug,
  date: isoDate,
  datePrecision: oneOf(DATE_PRECISIONS),
  kind: oneOf(CONTEXT_KINDS),
  title: text,
  summary: text,
  parties: z.array(text),
  countries: z.array(countryCode),
  sources: z.array(slug).check(z.minLength(1, 'at least one source')),
})

export const publishedTotalSchema = z.strictObject({
  id: slug,
  from: isoDate,
  to: isoDate,
  counts: oneOf(TOTAL_COUNTS),
  direction: z.enum(['against-israel', 'against-us-and-coalition', 'counter-strike']),
  byWhom: text,
  country: z.nullable(countryCode),
  value: count,
  valueNote: oneOf(VALUE_NOTES),
  saidBy: text,
  summary: text,
  sources: z.array(slug).check(z.minLength(1, 'at least one source')),
})

/** Each table's name in the compiled dataset, with the schema of one record. */
export const TABLES = {
  actors: actorSchema,
  places: placeSchema,
  sources: sourceSchema,
  strikes: strikeSchema,
  contextEvents: contextEventSchema,
  publishedTotals: publishedTotalSchema,
} as const

export const tablesSchema = z.strictObject({
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  sources: z.array(sourceSchema),
  strikes: z.array(strikeSchema),
  contextEvents: z.array(contextEventSchema),
  publishedTotals: z.array(publishedTotalSchema),
})

const licenceSchema = z.strictObject({
  name: text,
  title: text,
  /** Null where none is known. */
  url: z.nullable(webAddress),
  /** Whether raw rows may be passed on to others. Left out, they may. */
  passOn: z.optional(z.boolean()),
})

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'))
const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'))

/** Of a file that holds a part of another dataset: what was chosen, and out of what. */
const selectionSchema = z.strictObject({
  /** The filter in words, one phrase for each clause; empty where everything passes. */
  filter: z.array(text),
  /** The query string of the view that was exported. */
  query: z.string(),
  /** Day of the export. */
  exported: isoDate,
  /** Without its number of strikes where a table does not tell it. */
  of: z.strictObject({ name: slug, version, sha256, strikes: z.optional(size) }),
})

/** What stands in the head of the one JSON file that the page loads. */
export const datasetHeadSchema = z.strictObject({
  name: slug,
  title: text,
  version,
  /** Day on which the record was compiled. */
  compiled: isoDate,
  /** The days that the record means to cover, first and last. */
  coverage: z.strictObject({ from: isoDate, to: isoDate }),
  licence: licenceSchema,
  /** How to credit it in one line. Figures, tables, links and citations carry it. */
  credit: text,
  /** Who made the data. */
  provider: z.optional(text),
  /** The full reference that the provider asks for. */
  citation: z.optional(text),
  /** Where the provider publishes it. */
  homepage: z.optional(webAddress),
  /** Day on which it was got from the provider. */
  retrieved: z.optional(isoDate),
  selection: z.optional(selectionSchema),
  /** SHA-256 of the tables as compact JSON, hex. */
  sha256,
  counts: z.strictObject({
    actors: size,
    places: size,
    sources: size,
    strikes: size,
    contextEvents: size,
    publishedTotals: size,
    /** Sum of `attacks` over all strikes. */
    attacks: size,
  }),
})

export const FORMAT = 'strike-atlas/1'

export const compiledSchema = z.strictObject({
  format: z.literal(FORMAT),
  dataset: datasetHeadSchema,
  tables: tablesSchema,
})

export type Source = z.infer<typeof sourceSchema>
export type Place = z.infer<typeof placeSchema>
export type Actor = z.infer<typeof actorSchema>
export type Strike = z.infer<typeof strikeSchema>
export type ContextEvent = z.infer<typeof contextEventSchema>
export type PublishedTotal = z.infer<typeof publishedTotalSchema>
export type Tables = z.infer<typeof tablesSchema>
export type DatasetHead = z.infer<typeof datasetHeadSchema>
export type Licence = z.infer<typeof licenceSchema>
export type Selection = z.infer<typeof selectionSchema>
export type Compiled = z.infer<typeof compiledSchema>
export type TableName = keyof typeof TABLES
