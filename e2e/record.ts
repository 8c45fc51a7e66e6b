/**
 * The shipped record, read from `data/` and counted without any code of the
 * app: what the browser shows is held against this.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface RawStrike {
  id: string
  date: string
  datePrecision: 'day' | 'week' | 'month'
  target: string
  targetSide: string
  actors: { actor: string; role: 'claimed' | 'attributed'; by?: string }[]
  weapon: string
  attacks: number
  outcome: string
  outcomeByKind: string | null
  killed: number | null
  injured: number | null
  originCountry: string | null
  sources: { source: string; stance: string }[]
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join('data', name), 'utf8'))

export const strikes: RawStrike[] = readdirSync('data/strikes')
  .sort()
  .flatMap((name) => read<RawStrike[]>(`strikes/${name}`))

export const actors: { id: string; name: string; baseAreas: unknown[] }[] = read('actors.json')
export const places: { id: string; name: string }[] = read('places.json')
export const sources: { id: string; publisher: string; url: string | null }[] = read('sources.json')
export const contextEvents: { id: string; title: string; date: string; datePrecision: string }[] =
  read('context-events.json')

export const placeName = (id: string) => places.find((place) => place.id === id)?.name ?? id

/** Last day of a strike's window, ISO. */
export function lastDay({ date, datePrecision }: RawStrike): string {
  if (datePrecision === 'day') return date
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const end =
    datePrecision === 'week'
      ? Date.UTC(year, month - 1, day + 6)
      : Date.UTC(year, month, day) - 86_400_000
  return new Date(end).toISOString().slice(0, 10)
}

/** Strikes whose window touches the range, both ends inclusive. */
export const between = (from: string, to: string) =>
  strikes.filter((strike) => strike.date <= to && lastDay(strike) >= from)

export const involving = (...ids: string[]) =>
  strikes.filter((strike) => strike.actors.some((entry) => ids.includes(entry.actor)))

export const attacksOf = (list: readonly RawStrike[]) =>
  list.reduce((sum, strike) => sum + strike.attacks, 0)

/** Counts by key, without keys that do not occur. */
export function countBy(list: readonly RawStrike[], key: (strike: RawStrike) => string) {
  const counts: Record<string, number> = {}
  for (const strike of list) counts[key(strike)] = (counts[key(strike)] ?? 0) + 1
  return counts
}

/** The codebook's rule of evidence, written here a second time. */
export function evidence(strike: RawStrike): string {
  if (strike.outcome === 'denied' || strike.sources.some(({ stance }) => stance === 'denies'))
    return 'contested'
  if (strike.outcome !== 'claimed-only')
    return strike.outcomeByKind === 'official' ? 'confirmed' : 'reported'
  if (strike.actors.some(({ role }) => role === 'claimed')) return 'claimed'
  return strike.actors.length > 0 ? 'attributed' : 'reported'
}
