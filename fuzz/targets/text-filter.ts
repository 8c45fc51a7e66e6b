import fc from 'fast-check'
import { datasetFrom } from '../../src/dataset/dataset'
import { createEngine } from '../../src/engine/engine'
import { NO_FILTER } from '../../src/engine/filter'
import { fold } from '../../src/model/fold'
import { hostileText } from '../hostile'
import { sampleCompiled } from '../sample'
import { target } from '../target'

/** The text filter takes any words, finds a strike by its own, and a word more never finds more. */
export const textFilter = target({
  name: 'text filter',
  inputs: 15_000,
  given: fc.record({ summary: hostileText(), text: hostileText(), more: hostileText() }),
  run: async ({ summary, text, more }) => {
    const compiled = sampleCompiled()
    const [strike] = compiled.tables.strikes
    if (!strike) throw new Error('the sample is empty')
    strike.summary = summary
    const engine = createEngine(datasetFrom(compiled))
    const found = async (words: string) =>
      (await engine.select({ ...NO_FILTER, text: words })).length
    if ((await found(`${text} ${more}`)) > (await found(text)))
      throw new Error('a word more found more')
    if (fold(summary) !== '' && (await found(summary)) === 0)
      throw new Error('not found by its words')
  },
})
