/** All four figures, as the Export menus make them, of any dataset. */
import { buildBasemap } from '../../../tooling/basemap'
import { shippedDataset } from '../../../tooling/shipped'
import type { HeldDataset } from '../../dataset/dataset'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER, type StackBy } from '../../engine/filter'
import { breakdown, comparePeriods } from '../../engine/periods'
import type { FigureChoice } from '../../export/figure'
import { approximateMeasure as measure } from '../../export/measure'
import { stackKeys } from '../../ui/stack'
import { actorsFigure } from '../../views/actors/figure'
import { comparedIn, comparisonFigure } from '../../views/compare/figure'
import { frequencyFigure } from '../../views/frequency/figure'
import { decodeBasemap } from '../../views/map/basemap'
import { mapFigure } from '../../views/map/figure'

const shipped = shippedDataset()
const basemap = decodeBasemap(buildBasemap())

export interface Asked {
  dataset?: HeldDataset
  clauses?: Partial<Filter>
  stack?: StackBy
  choice?: Partial<FigureChoice>
}

/** The record in two halves. */
export function halvesOf({ extent }: HeldDataset) {
  const middle = Math.floor((extent.first + extent.last) / 2)
  return [
    { first: extent.first, last: middle },
    { first: middle + 1, last: extent.last },
  ] as const
}

export function figures({ dataset = shipped, clauses = {}, stack = 'actor', choice = {} }: Asked) {
  const engine = createEngine(dataset)
  const filter: Filter = { ...NO_FILTER, ...clauses }
  const summary = engine.summarize({ filter, measure: 'strikes', bin: 'week', stack })
  const periods = halvesOf(dataset)
  const { whole: series, parts } = engine.series(filter, 'strikes', stack)
  const comparison = comparePeriods(series, ...periods)
  const reading = {
    filter,
    measure: 'strikes' as const,
    series,
    attacks: series,
    parts,
    periods,
    comparison,
    event: null,
  }
  const compared = comparedIn(reading)
  const names = new Map(stackKeys(dataset, stack, summary.bins.keys).map((key) => [key.key, key]))
  const input = { dataset, link: 'https://atlas.test/?v=1', measure, choice }
  return {
    chart: frequencyFigure({ ...input, summary }),
    map: mapFigure({
      ...input,
      summary,
      meta: engine.meta,
      basemap,
      looking: null,
    }),
    actors: actorsFigure({ ...input, summary }),
    ...(compared && {
      comparison: comparisonFigure({
        ...input,
        reading,
        compared,
        parts: { by: stack, rows: breakdown(parts, periods), names },
        byEvidence: engine.series(filter, 'strikes', 'evidence').parts,
        whole: summary.whole,
      }),
    }),
  }
}
