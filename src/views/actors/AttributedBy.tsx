/** Who attributes strikes to an actor under the other filters, and how many each. */
import { useCallback } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import type { Filter } from '../../engine/filter'
import type { Answer, Asking, Engine } from '../../engine/summary'
import { useAnswer } from '../../filter/answer'
import { useAtlas, useSummary } from '../../filter/atlas'
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

function itsStrikes(
  engine: Engine,
  filter: Filter,
  id: string,
  asking: Asking,
): Answer<readonly DerivedStrike[]> {
  const its: Filter = { ...filter, actors: [id], actorRole: 'any', viaUmbrella: false }
  const fetched = (rows: Uint32Array) => (rows.length > MOST ? [] : engine.strikes(rows, asking))
  const rows = engine.select(its, asking)
  return rows instanceof Promise ? rows.then(fetched) : fetched(rows)
}
