/** What symbols are called and what their tooltips say, as plain text. */
import type { Measure } from '../../engine/filter'
import type { ActorTally, Origin } from '../../engine/summary'
import type { Place } from '../../model/record'
import { ACTOR_KINDS, countryLabel, GEO_PRECISIONS, type Term } from '../../model/vocabulary'
import { asSentence, formatAmount, formatCount, plural } from '../../ui/format'
import type { ActorMark, TargetMark } from './marks'

/** `Eilat, 50 strikes`; of several places `Eilat and 12 more places, 62 strikes` */
export function targetLabel(mark: TargetMark, measure: Measure): string {
  return `${targetName(mark)}, ${formatAmount(mark.amount, measure)}`
}

export function targetName({ place, cluster }: TargetMark): string {
  return cluster ? `${place.name} and ${plural(cluster.others, 'more place')}` : place.name
}

/** `Jordan, state, base: Tower 22` */
export function actorLabel(mark: ActorMark): string {
  return `${mark.actor.name}, ${ACTOR_KINDS[mark.actor.kind].label.toLowerCase()}, ${whereabouts(mark)}`
}

/** Why an actor's mark stands where it stands. */
export function whereabouts({ actor, form, ties, memberIds }: ActorMark): string {
  if (form === 'state') return 'shown at the name of its country'
  if (form === 'umbrella')
    return `no base of its own: shown among the known bases of ${ties.length} of its ${memberIds.length} members`
  return `base: ${actor.baseAreas.map((area) => area.place).join('; ')}`
}

/** How exact the point is, in words; null where it is exact. */
export function precisionNote(place: Pick<Place, 'geoPrecision'>): string | null {
  const { definition }: Term = GEO_PRECISIONS[place.geoPrecision]
  return place.geoPrecision === 'exact' ? null : (definition ?? null)
}

/** `Strikes: 12 claimed, 3 blamed`; an umbrella counts its members along. */
export function partLine(tally: ActorTally | undefined, measure: Measure): string {
  const { claimed, attributed } = tally?.group ?? tally ?? { claimed: 0, attributed: 0 }
  const noun = asSentence(measure)
  return `${noun}: ${formatCount(claimed)} claimed, ${formatCount(attributed)} blamed`
}

/** `Reported launched from Iraq: 7 strikes on Eilat` */
export function originLine({ country, amount }: Origin, place: Place, measure: Measure): string {
  return `Reported launched from ${countryLabel(country)}: ${formatAmount(amount, measure)} on ${place.name}`
}
