/** An engine that answers in the calling thread. */
import type { Dataset } from '../dataset/dataset'
import { columnsOf } from './columns'
import { selectRows } from './compile'
import { createSummarizer } from './summarize'
import type { Engine, Umbrellas } from './summary'
import { createTextIndex } from './text'

/** An engine over the columns of a dataset, built once. */
export function createEngine(dataset: Dataset): Engine {
  const columns = columnsOf(dataset)
  const text = createTextIndex(dataset)
  const umbrellas = umbrellasOf(dataset)
  const summarize = createSummarizer(columns, umbrellas, text)
  return {
    extent: columns.extent,
    summarize,
    select: (filter) => selectRows(columns, filter, umbrellas, text),
  }
}

/** Of each actor, the umbrellas that it is a member of. */
export function umbrellasOf(dataset: Pick<Dataset, 'actors' | 'actorById'>): Umbrellas {
  return new Map(
    dataset.actors.map((actor) => [
      actor.id,
      actor.memberOf.filter((id) => dataset.actorById.get(id)?.kind === 'umbrella'),
    ]),
  )
}
