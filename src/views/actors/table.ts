/** The panel's numbers as a table: one row for each actor that has a part. */
import type { Dataset } from '../../dataset/dataset'
import type { Summary } from '../../engine/summary'
import type { CsvValue } from '../../export/csv'

export interface ActorTable {
  header: string[]
  rows: CsvValue[][]
}

/**
 * Of what passes the filter, largest first: where the actor claims it, where it is blamed, and
 * where it has any part. Of an umbrella only what is said of it in its own name.
 */
export function actorTable(
  { actors }: Pick<Dataset, 'actors'>,
  summary: Pick<Summary, 'actors' | 'question'>,
): ActorTable {
  const chosen = summary.question.filter.actors
  const rows = actors
    .filter(({ id }) => chosen.length === 0 || chosen.includes(id))
    .flatMap(({ id, name, kind, side }) => {
      const tally = summary.actors.get(id)
      if (!tally || tally.any === 0) return []
      return [
        {
          any: tally.any,
          cells: [id, name, kind, side, tally.claimed, tally.attributed, tally.any],
        },
      ]
    })
  return {
    header: ['id', 'name', 'kind', 'side', 'claimed', 'attributed', 'any'],
    rows: rows.sort((a, b) => b.any - a.any).map(({ cells }) => cells),
  }
}
