/** The same rows and groupings in crossfilter2, set up as its documentation says. */
import crossfilter, { type Dimension, type Group } from 'crossfilter2'
import type { StrikeRow } from '../src/engine/strikeRow'
import { SPARK_SLOTS } from '../src/engine/summarize'
import type { Day } from '../src/model/day'

export interface PeerCounts {
  strikes: number
  attacks: number
  /** Strikes by week, of every date; by place; by facet and key; by actor. */
  weeks: Map<number, number>
  places: Map<string, number>
  facets: Map<string, Map<string, number>>
  actors: Map<string, number>
}

export interface Peer {
  range(from: Day, to: Day): void
  /** Null for all. */
  actor(id: string | null): void
  counts(): PeerCounts
}

/** A grouping with counts by stack key: reads as `Record<evidence, number>`. */
type Stacked = Record<string, number>

interface Totals {
  strikes: number
  attacks: number
  killed: number
  killedUnknown: number
  injured: number
  injuredUnknown: number
}

const FACETS = ['direction', 'targetSide', 'weapon', 'outcome', 'evidence'] as const

export function peerOf(
  rows: readonly StrikeRow[],
  countryOf: (place: string) => string,
  extent: { first: Day; last: Day },
): Peer {
  const days = extent.last - extent.first + 1
  const data = crossfilter(rows as StrikeRow[])
  const weekOf = (day: unknown) => Math.floor(((day as number) + 3) / 7)
  const day = data.dimension((row) => row.first)
  const place = data.dimension((row) => row.place)
  // One key a part and slot: claims, blame and sparklines come from the same grouping.
  const party = data.dimension((row) => {
    const slot = Math.floor(((row.first - extent.first) / days) * SPARK_SLOTS)
    const roles = new Map<string, string>()
    for (const { actor, role } of row.actors)
      roles.set(actor, roles.has(actor) && roles.get(actor) !== role ? 'both' : role)
    return [...roles].map(([actor, role]) => `${actor}|${role}|${slot}`)
  }, true)
  const byKey: [string, Dimension<StrikeRow, string>][] = [
    ...FACETS.map((facet): [string, Dimension<StrikeRow, string>] => [
      facet,
      data.dimension((row) => row[facet] ?? ''),
    ]),
    ['country', data.dimension((row) => countryOf(row.place))],
    ['origin', data.dimension((row) => row.originCountry ?? 'none')],
    [
      'casualties',
      data.dimension((row) => ((row.killed ?? 0) > 0 || (row.injured ?? 0) > 0 ? 'some' : 'none')),
    ],
  ]
  const stacked = <K extends number | string>(group: Group<StrikeRow, K, Stacked>) =>
    group.reduce(
      (sums, { evidence }) => {
        sums[evidence] = (sums[evidence] ?? 0) + 1
        return sums
      },
      (sums, { evidence }) => {
        sums[evidence] = (sums[evidence] ?? 0) - 1
        return sums
      },
      () => ({}),
    )
  const weeks = stacked(day.group<number, Stacked>(weekOf))
  const places = stacked(place.group<string, Stacked>())
  const parties = party.group<string, number>()
  const facets = byKey.map(([name, dimension]) => ({
    name,
    group: dimension.group<string, number>(),
  }))
  const totals = data.groupAll<Totals>().reduce(
    (sums, { attacks, killed, injured }) => {
      sums.strikes++
      sums.attacks += attacks
      if (killed === null) sums.killedUnknown++
      else sums.killed += killed
      if (injured === null) sums.injuredUnknown++
      else sums.injured += injured
      return sums
    },
    (sums, { attacks, killed, injured }) => {
      sums.strikes--
      sums.attacks -= attacks
      if (killed === null) sums.killedUnknown--
      else sums.killed -= killed
      if (injured === null) sums.injuredUnknown--
      else sums.injured -= injured
      return sums
    },
    () => ({
      strikes: 0,
      attacks: 0,
      killed: 0,
      killedUnknown: 0,
      injured: 0,
      injuredUnknown: 0,
    }),
  )
  return {
    range: (from, to) => day.filterRange([from, to + 1]),
    actor: (id) => {
      if (id === null) party.filterAll()
      else party.filterFunction((key) => String(key).startsWith(`${id}|`))
    },
    counts() {
      const { strikes, attacks } = totals.value()
      const sum = (sums: Stacked) => Object.values(sums).reduce((all, one) => all + one, 0)
      const actors = new Map<string, number>()
      for (const { key, value } of parties.all()) {
        const actor = String(key).split('|')[0] as string
        actors.set(actor, (actors.get(actor) ?? 0) + value)
      }
      return {
        strikes,
        attacks,
        weeks: new Map(weeks.all().map(({ key, value }) => [key, sum(value)])),
        places: new Map(places.all().map(({ key, value }) => [key, sum(value)])),
        facets: new Map(
          facets.map(({ name, group }) => [
            name,
            new Map(group.all().map(({ key, value }) => [String(key), value])),
          ]),
        ),
        actors,
      }
    },
  }
}
