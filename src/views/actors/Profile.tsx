/** What the record says of an actor, with the sources of each statement. */
import type { ReactNode } from 'react'
import { useAtlas } from '../../filter/atlas'
import { requireDay } from '../../model/day'
import type { Actor } from '../../model/record'
import { ACTOR_KINDS, ACTOR_SIDES, countryLabel, DESIGNATION_KINDS } from '../../model/vocabulary'
import { formatDate } from '../../ui/format'
import { Sources } from '../../ui/Sources'
import { AttributedBy } from './AttributedBy'
import styles from './Profile.module.css'
import { Statements } from './Statements'
import { supportsText } from './supports'

export function Profile({ id }: { id: string }) {
  const { dataset } = useAtlas()
  const actor = dataset.actorById.get(id)
  if (!actor) return null
  return (
    <section className={styles.profile} aria-label={`About ${actor.name}`}>
      <p className={styles.summary}>{actor.summary}</p>
      <Facts actor={actor} />
      {actor.israelStrikeRole.length > 0 && (
        <>
          <h4 className={styles.heading}>What each party says of its part in strikes on Israel</h4>
          <Statements statements={actor.israelStrikeRole} />
        </>
      )}
      <h4 className={styles.heading}>Sources</h4>
      {actor.sources.length === 0 && <p className={styles.none}>None of its own in the record.</p>}
      <Sources
        label={`Sources on ${actor.name}`}
        entries={actor.sources.flatMap(({ source: sourceId, supports }) => {
          const source = dataset.sourceById.get(sourceId)
          return source ? [{ source, detail: supportsText(supports) }] : []
        })}
      />
    </section>
  )
}

/** In reading order; what the record does not know is left out. */
function Facts({ actor }: { actor: Actor }) {
  const { dataset } = useAtlas()
  const names = (ids: readonly string[]) =>
    ids.map((id) => dataset.actorById.get(id)?.name ?? id).join(', ')
  const members = dataset.actors.filter(({ memberOf }) => memberOf.includes(actor.id))
  return (
    <dl className={styles.facts}>
      <AttributedBy id={actor.id} />
      <Fact term="In Arabic">
        {actor.nameAr && (
          <span lang="ar" dir="rtl">
            {actor.nameAr}
          </span>
        )}
      </Fact>
      <Fact term="Also called" wide>
        {actor.aliases.join(', ')}
      </Fact>
      <Fact term="Kind">{ACTOR_KINDS[actor.kind].label}</Fact>
      <Fact term="Side">{ACTOR_SIDES[actor.side].label}</Fact>
      <Fact term="Country">{actor.country && countryLabel(actor.country)}</Fact>
      <Fact term="Belongs to">{names(actor.parents)}</Fact>
      <Fact term="Member of">{names(actor.memberOf)}</Fact>
      <Fact term="Members" wide>
        {members.map(({ name }) => name).join(', ')}
      </Fact>
      <Fact term={actor.pmfBrigades.length > 1 ? 'PMF brigades' : 'PMF brigade'}>
        {actor.pmfBrigades.join(', ')}
      </Fact>
      <Fact term="Leader">{actor.leader}</Fact>
      <Fact term="Founded">{actor.founded}</Fact>
      <Fact term="Active until">
        {actor.activeUntil && formatDate(requireDay(actor.activeUntil))}
      </Fact>
      <Fact term="Designated">
        {actor.designations.length > 0 && <Designations actor={actor} />}
      </Fact>
      <Fact term="Base areas" wide>
        {actor.baseAreas.length > 0 && <BaseAreas actor={actor} />}
      </Fact>
      <Fact term="Note" wide>
        {actor.notes}
      </Fact>
    </dl>
  )
}

interface FactProps {
  term: string
  /** For values of several lines: the term stands above. */
  wide?: boolean
  children: ReactNode
}

function Fact({ term, wide = false, children }: FactProps) {
  if (!children) return null
  return (
    <div className={wide ? styles.wide : styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Designations({ actor }: { actor: Actor }) {
  return (
    <ul className={styles.values}>
      {actor.designations.map(({ by, kind, year, note }) => (
        <li key={`${by} ${kind} ${year}`}>
          {by}: <abbr title={DESIGNATION_KINDS[kind].label}>{kind}</abbr>
          {year !== null && ` (${year})`}
          {note && <span className={styles.aside}> {note}</span>}
        </li>
      ))}
    </ul>
  )
}

function BaseAreas({ actor }: { actor: Actor }) {
  return (
    <ul className={styles.values}>
      {actor.baseAreas.map(({ place, what }) => (
        <li key={`${place} ${what}`}>
          {place}
          <span className={styles.aside}> {what}</span>
        </li>
      ))}
    </ul>
  )
}
