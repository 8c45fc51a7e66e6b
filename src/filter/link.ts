/**
 * The view as a query string and back. One table says how each part is written
 * and read; a part that cannot be read is left at its default and named in
 * `dropped`. Reading never throws, whatever stands in the link.
 */
import { type BinWidth, type Filter, type Measure, NO_ORIGIN, type StackBy } from '../engine/filter'
import { type Day, formatDay, parseDay } from '../model/day'
import { harmless } from '../model/harmless'
import {
  CONTEXT_KINDS,
  DIRECTIONS,
  EVIDENCE,
  keysOf,
  OUTCOMES,
  ROLES,
  TARGET_SIDES,
  WEAPONS,
} from '../model/vocabulary'
import {
  type Comparison,
  type Dates,
  INITIAL_VIEW,
  inOrder,
  type MapPosition,
  type Period,
  PICTURES,
  PLAY_SPEEDS,
  type PlayerSetting,
  type View,
} from './view'

/** Version of the link format. Older links must go on to be read. */
export const LINK_VERSION = '1'

const MAX_VALUE_LENGTH = 4000
const MAX_TEXT_LENGTH = 200

/** What mailers and networks append to links; no part of a view, and not worth a notice. */
const TRACKING = /^(utm_\w{1,20}|fbclid|gclid|mc_[ce]id)$/

/** As `shortHashOf` makes it. */
const SHORT_HASH = /^[0-9a-f]{12}$/

interface Param<T> {
  key: string
  get: (view: View) => T
  set: (view: View, value: T) => View
  write: (value: T) => string
  /** Null where the text cannot be read at all; `dropped` names the parts that cannot. */
  read: (text: string) => { value: T; dropped: string[] } | null
}

const whole = <T>(value: T | null) => (value === null ? null : { value, dropped: [] })

interface Kind<T> {
  write: (value: T) => string
  read: Param<T>['read']
}

const day: Kind<Day | null> = {
  write: (value) => (value === null ? '' : formatDay(value)),
  read: (text) => whole(parseDay(text)),
}

const flag: Kind<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (/^[01]$/.test(text) ? whole(text === '1') : null),
}

const oneOf = <T extends string>(values: readonly T[]): Kind<T> => ({
  write: (value) => value,
  read: (text) => (values.includes(text as T) ? whole(text as T) : null),
})

const listOf = <T extends string>(accepts: (text: string) => boolean): Kind<readonly T[]> => ({
  write: (values) => values.join(','),
  read: (text) => {
    const parts = [...new Set(text.split(',').filter(Boolean))]
    return {
      value: parts.filter(accepts) as T[],
      dropped: parts.filter((part) => !accepts(part)),
    }
  },
})

const among = <T extends string>(values: readonly T[]): Kind<readonly T[]> =>
  listOf<T>((text) => values.includes(text as T))

/** Ids are checked against the dataset once it is there: see `reconcile`. */
const ids = listOf<string>((part) => /^[A-Za-z0-9][\w.:-]{0,120}$/.test(part))
const oneId: Kind<string | null> = {
  write: (id) => id ?? '',
  read: (text) => whole(ids.read(text)?.value[0] ?? null),
}
const origins = listOf<string>((part) => part === NO_ORIGIN || /^[A-Z]{2}$/.test(part))
const countries = listOf<string>((part) => /^[A-Z]{2}$/.test(part))

const shortHash: Kind<string | null> = {
  write: (hash) => hash ?? '',
  read: (text) => (SHORT_HASH.test(text) ? whole(text) : null),
}

const freeText: Kind<string> = {
  write: (value) => value,
  read: (text) => {
    const start = harmless(text).slice(0, MAX_TEXT_LENGTH)
    return whole(start.trim() === '' ? null : start)
  },
}

const position: Kind<MapPosition | null> = {
  write: (at) => (at ? `${at.lat.toFixed(3)},${at.lon.toFixed(3)},${at.zoom.toFixed(2)}` : ''),
  read: (text) => {
    const numbers = text
      .split(',')
      .map((part) => (/^-?\d{1,3}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN))
    const [lat, lon, zoom] = numbers as [number, number, number]
    const sound =
      numbers.length === 3 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 20
    return sound ? whole({ lat, lon, zoom }) : null
  },
}

const inFilter = <K extends keyof Filter>(key: string, clause: K, kind: Kind<Filter[K]>) =>
  param(
    key,
    kind,
    (view) => view.filter[clause],
    (view, value) => ({ ...view, filter: { ...view.filter, [clause]: value } }),
  )

const inView = <K extends keyof View>(key: string, part: K, kind: Kind<View[K]>) =>
  param(
    key,
    kind,
    (view) => view[part],
    (view, value) => ({ ...view, [part]: value }),
  )

function param<T>(
  key: string,
  kind: Kind<T>,
  get: (view: View) => T,
  set: (view: View, value: T) => View,
): Param<unknown> {
  return { key, get, set, ...kind } as Param<unknown>
}

/** Two days, `2024-11-04..2024-12-15`; an open side is empty. */
const dates: Kind<Dates> = {
  write: ({ from, to }) => `${day.write(from)}..${day.write(to)}`,
  read: (text) => {
    const [from = null, to = null] = text.split('..').map(parseDay)
    return dates.write({ from, to }) === text ? whole({ from, to }) : null
  },
}

const period: Kind<Period | null> = {
  write: (value) => (value ? dates.write(value) : ''),
  read: (text) => {
    const value = dates.read(text)?.value
    return value?.from != null && value.to !== null && value.from <= value.to
      ? whole(value as Period)
      : null
  },
}

/** Window, speed and loop: `28,4`, `all,8,loop`. */
const player: Kind<PlayerSetting | null> = {
  write: (value) =>
    value ? `${value.window ?? 'all'},${value.speed}${value.loop ? ',loop' : ''}` : '',
  read: (text) => {
    const [, shown, pace, loop] = /^(7|28|all),(\d)(,loop)?$/.exec(text) ?? []
    const speed = PLAY_SPEEDS.find((one) => String(one) === pace)
    if (!speed) return null
    const window = shown === 'all' ? null : (Number(shown) as 7 | 28)
    return whole({ window, speed, loop: loop !== undefined })
  },
}

/** One of the two compared periods. Until the other is read, it stands for both. */
function periodOf(side: 'a' | 'b'): Param<unknown> {
  const other = side === 'a' ? 'b' : 'a'
  return param(
    side,
    period,
    (view) => view.compare?.[side] ?? null,
    (view, value) => ({
      ...view,
      compare: {
        [side]: value,
        [other]: view.compare?.[other] ?? value,
      } as unknown as Comparison,
    }),
  )
}

const PARAMS: readonly Param<unknown>[] = [
  inView('data', 'data', shortHash),
  inFilter('from', 'from', day),
  inFilter('to', 'to', day),
  inFilter('actor', 'actors', ids),
  inFilter('role', 'actorRole', oneOf(['any', ...keysOf(ROLES)])),
  inFilter('umbrella', 'viaUmbrella', flag),
  inFilter('place', 'places', ids),
  inFilter('country', 'countries', countries),
  inFilter('direction', 'directions', among(keysOf(DIRECTIONS))),
  inFilter('side', 'sides', among(keysOf(TARGET_SIDES))),
  inFilter('weapon', 'weapons', among(keysOf(WEAPONS))),
  inFilter('outcome', 'outcomes', among(keysOf(OUTCOMES))),
  inFilter('evidence', 'evidence', among(keysOf(EVIDENCE))),
  inFilter('origin', 'origins', origins),
  inFilter('casualties', 'casualties', flag),
  inFilter('q', 'text', freeText),
  inView('count', 'measure', oneOf<Measure>(['strikes', 'attacks'])),
  inView('bin', 'bin', oneOf<BinWidth>(['day', 'week', 'month'])),
  inView(
    'stack',
    'stack',
    oneOf<StackBy>(['direction', 'actor', 'side', 'evidence', 'outcome', 'weapon', 'country']),
  ),
  inView('axis', 'axis', dates),
  inView('strike', 'strike', oneId),
  inView('highlight', 'highlight', ids),
  inView('event', 'event', oneId),
  inView('hide', 'hiddenKinds', among(keysOf(CONTEXT_KINDS))),
  inView('events', 'listEvents', flag),
  inView('table', 'tables', among(PICTURES)),
  inView('panel', 'panel', oneOf<View['panel']>(['strikes', 'coverage', 'compare'])),
  periodOf('a'),
  periodOf('b'),
  inView('play', 'player', player),
  inView('map', 'map', position),
]

/** The query string of a view, without `?`: the version and what differs from the first view. */
export function encodeView(view: View): string {
  const parts = [`v=${LINK_VERSION}`]
  for (const { key, get, write } of PARAMS) {
    const text = write(get(view))
    if (text !== write(get(INITIAL_VIEW))) parts.push(`${key}=${readable(text)}`)
  }
  return parts.length === 1 ? '' : parts.join('&')
}

/**
 * Encodes for a query string, but leaves commas and colons, which need no escape there. Half of a
 * surrogate pair, which a cut or a paste may leave, has no encoding and would throw.
 */
const readable = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%20', '+')

export interface Decoded {
  view: View
  /** Parts of the link that could not be used, as `key=value`. */
  dropped: string[]
}

/** Reads a query string, with or without `?`. Unknown keys and broken values are dropped and named. */
export function decodeView(query: string): Decoded {
  const dropped: string[] = []
  let view = INITIAL_VIEW
  const seen = new Set<string>()
  for (const [key, text] of new URLSearchParams(query)) {
    if ((key === 'v' && text === LINK_VERSION) || TRACKING.test(key)) continue
    const isFirst = !seen.has(key) && text.length <= MAX_VALUE_LENGTH
    const found = isFirst && PARAMS.find((one) => one.key === key)
    if (found) seen.add(key)
    const read = found ? found.read(text) : null
    if (found && read) view = found.set(view, read.value)
    dropped.push(...(read ? read.dropped : [text]).map((part) => named(key, part)))
  }
  const ordered = inOrder(view)
  if (ordered.axis !== view.axis) dropped.push(named('axis', dates.write(view.axis)))
  return { view: ordered, dropped }
}

const named = (key: string, text: string) => {
  const whole = harmless(`${key}=${text}`)
  return whole.length > 60 ? `${whole.slice(0, 57)}...` : whole
}

export interface Known {
  actorById: ReadonlyMap<string, unknown>
  placeById: ReadonlyMap<string, unknown>
  /** Left out where strikes are not held as objects: their ids are taken as they come. */
  strikeById?: ReadonlyMap<string, unknown>
  contextEventById: ReadonlyMap<string, unknown>
}

const listed = (id: string | null) => (id === null ? [] : [id])

/** Drops ids that the dataset does not know, and names them. */
export function reconcile({ view, dropped }: Decoded, known: Known): Decoded {
  const missing: string[] = []
  const keep = (key: string, list: readonly string[], map?: ReadonlyMap<string, unknown>) =>
    list.filter((id) => {
      const isKnown = map === undefined || map.has(id)
      if (!isKnown) missing.push(named(key, id))
      return isKnown
    })
  const actors = keep('actor', view.filter.actors, known.actorById)
  const places = keep('place', view.filter.places, known.placeById)
  const highlight = keep('highlight', view.highlight, known.strikeById)
  const [strike = null] = keep('strike', listed(view.strike), known.strikeById)
  const [event = null] = keep('event', listed(view.event), known.contextEventById)
  return {
    view: { ...view, filter: { ...view.filter, actors, places }, highlight, strike, event },
    dropped: [...dropped, ...missing],
  }
}
