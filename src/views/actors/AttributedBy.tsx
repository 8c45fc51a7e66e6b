/** Who attributes strikes to an actor under the other filters, and how many each. */
import { useCallback } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import type { Filter } from '../../engine/filter'
import type { Answer, Asking, Engine } from '../../engine/summary'
import { useAnswer } from '../../filter/answer'
import { useAtlas, useSummary } from '../../filter/atlas'
import { EVIDENCE, keysOf } from '../../model/vocabulary'
import { formatCount } from '../../ui/format'
import { type Speaker, speakersOf } from './speakers'

/** Of more strikes than this who speaks is not read: each would have to be fetched. */
const MOST = 2000

export function AttributedBy({ id }: { id: string }) {
  const { dataset, engine } = useAtlas()
  const { filter } = useSummary().question
  const { value } = useAnswer(
    useCallback((asking: Asking) => itsStrikes(engine, filter, id, asking), [engine, filter, id]),
  )
  if (!value) return null
  const { blaming, partners } = speakersOf(id, value, dataset)
  return (
    <>
      <Spoken term="Attributed to it by" speakers={blaming} />
      <Spoken term="Named as taking part by" speakers={partners} />
    </>
  )
}

function Spoken({ term, speakers }: { term: string; speakers: readonly Speaker[] }) {
  if (speakers.length === 0) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>{speakers.map(({ name, count }) => `${name} ${formatCount(count)}`).join(', ')}</dd>
    </div>
  )
}

/** Strikes that somebody else says it took part in. */
function itsStrikes(
  engine: Engine,
  filter: Filter,
  id: string,
  asking: Asking,
): Answer<readonly DerivedStrike[]> {
  const its = (clauses: Pick<Filter, 'actorRole' | 'evidence'>) =>
    engine.select({ ...filter, ...clauses, actors: [id], viaUmbrella: false }, asking)
  const fetched = (found: readonly Uint32Array[]) => {
    const rows = Uint32Array.from(new Set(found.flatMap((some) => [...some])))
    return rows.length > MOST ? [] : engine.strikes(rows.sort(), asking)
  }
  const { evidence } = filter
  // Partners of a claimant; where nothing but a coder names parties, nobody speaks.
  const spoken = (evidence.length > 0 ? evidence : keysOf(EVIDENCE)).filter(
    (key) => key !== 'as-coded',
  )
  const answers = [its({ actorRole: 'attributed', evidence })]
  if (spoken.length > 0) answers.push(its({ actorRole: 'named', evidence: spoken }))
  return answers.every((rows) => rows instanceof Uint32Array)
    ? fetched(answers)
    : Promise.all(answers).then(fetched)
}
