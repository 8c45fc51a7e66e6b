/** The panel's numbers as a table: one row for each actor that has a part, two for an umbrella. */
import type { Dataset } from '../../dataset/dataset'
import type { RoleTally, Summary } from '../../engine/summary'
import type { CsvValue } from '../../export/csv'

export interface ActorTable {
  header: string[]
  rows: CsvValue[][]
}

/**
 * Of what passes the filter, largest first: where the actor claims it, where it is blamed, and
 * where it has any part. `scope` says of an umbrella whether that is what is said of it in its
 * `own name`, or `with members`, as the panel counts it; `unit` says what is counted.
 */
export function actorTable(
  { actors }: Pick<Dataset, 'actors'>,
  summary: Pick<Summary, 'actors' | 'question'>,
): ActorTable {
  const { measure, filter } = summary.question
  const rows = actors
    .filter(({ id }) => filter.actors.length === 0 || filter.actors.includes(id))
    .flatMap(({ id, name, kind, side }) => {
      const own = summary.actors.get(id)
      const row = (tally: RoleTally | null | undefined, scope: string) => {
        if (!tally || tally.any === 0) return []
        const { claimed, attributed, any } = tally
        return [{ any, cells: [id, name, kind, side, claimed, attributed, any, scope, measure] }]
      }
      return [...row(own?.group, 'with members'), ...row(own, 'own name')]
    })
  return {
    header: ['id', 'name', 'kind', 'side', 'claimed', 'attributed', 'any', 'scope', 'unit'],
    rows: rows.sort((a, b) => b.any - a.any).map(({ cells }) => cells),
  }
}
