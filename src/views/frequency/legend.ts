/** Which classes the legend names, and what pressing one does to the filter. */
import type { Filter, StackBy } from '../../engine/filter'
import type { Summary } from '../../engine/summary'
import { approximateMeasure } from '../../export/measure'
import type { StackKey } from '../../ui/stack'
import { binParts } from './layout'

export const STACK_CLAUSE = {
  direction: 'directions',
  actor: 'actors',
  side: 'sides',
  evidence: 'evidence',
  outcome: 'outcomes',
  weapon: 'weapons',
  country: 'countries',
} as const satisfies Record<StackBy, keyof Filter>

export interface LegendItem extends StackKey {
  /** Amounts drawn: in the date range, and beside it. */
  inside: number
  outside: number
  /** The filter asks for this class. */
  pressed: boolean
  /** Some filter can ask for it: "several actors" is no value of any field. */
  filterable: boolean
}

/**
 * The classes with amounts, in drawing order; also those that only the filter on this very
 * dimension hides, so that it can be opened where it was closed.
 */
export function legendItems(
  summary: Pick<Summary, 'question' | 'bins' | 'actors' | 'facets'>,
  keys: readonly StackKey[],
): LegendItem[] {
  const { question, bins, actors, facets } = summary
  const chosen: readonly string[] = question.filter[STACK_CLAUSE[question.stack]]
  const inside = new Array<number>(keys.length).fill(0)
  const outside = new Array<number>(keys.length).fill(0)
  for (let bin = 0; bin < bins.edges.length - 1; bin++) {
    for (const part of binParts(bins, bin)) {
      const sums = part.outside ? outside : inside
      sums[part.key] = (sums[part.key] as number) + part.amount
    }
  }
  const hidden = (key: string) =>
    question.stack === 'actor' ? actors.get(key)?.any : facets[question.stack].get(key)
  return keys
    .map((key, index) => ({
      ...key,
      inside: inside[index] as number,
      outside: outside[index] as number,
      pressed: chosen.includes(key.key),
      filterable: question.stack !== 'actor' || actors.has(key.key),
    }))
    .filter(
      (item) =>
        item.inside + item.outside > 0 ||
        item.pressed ||
        (chosen.length > 0 && (hidden(item.key) ?? 0) > 0),
    )
}

/** Swatch, padding and gap of an entry, px. */
const ENTRY = 34

/** About how wide the legend is in one line, px. */
export function legendWidth(items: readonly LegendItem[]): number {
  return items.reduce((sum, item) => sum + ENTRY + approximateMeasure(item.label, { size: 12 }), 0)
}
