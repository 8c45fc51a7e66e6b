import { expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { createEngine } from '../../engine/engine'
import { NO_FILTER, type StackBy } from '../../engine/filter'
import { stackKeyOf } from './keys'

const shipped = shippedDataset()
const engine = createEngine(shipped)

it.each<StackBy>(['direction', 'actor', 'side', 'evidence', 'outcome', 'weapon', 'country'])(
  'breaks down by %s as the chart does',
  (stack) => {
    const { bins } = engine.summarize({
      filter: NO_FILTER,
      measure: 'strikes',
      bin: 'month',
      stack,
    })
    const inChart = new Map(bins.keys.map((key) => [key, 0]))
    bins.amounts.forEach((amount, at) => {
      const key = bins.keys[Math.floor(at / 4) % bins.keys.length] as string
      inChart.set(key, (inChart.get(key) ?? 0) + amount)
    })
    const keyOf = stackKeyOf(shipped, stack, bins.keys)
    const counted = new Map(bins.keys.map((key) => [key, 0]))
    for (const strike of shipped.strikes)
      counted.set(keyOf(strike), (counted.get(keyOf(strike)) ?? 0) + 1)
    expect(counted).toEqual(inChart)
  },
)
