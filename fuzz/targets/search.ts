import fc from 'fast-check'
import { datasetFrom } from '../../src/dataset/dataset'
import { createSearch } from '../../src/engine/search'
import { fold } from '../../src/model/fold'
import { hostileText } from '../hostile'
import { sampleCompiled } from '../sample'
import { target } from '../target'

/** Search answers any words over any names, and finds an actor by the very name it has. */
export const search = target({
  name: 'search',
  inputs: 15_000,
  given: fc.record({ name: hostileText(), words: hostileText(), query: hostileText() }),
  run: ({ name, words, query }) => {
    const compiled = sampleCompiled()
    const [actor] = compiled.tables.actors
    const [strike] = compiled.tables.strikes
    if (!actor || !strike) throw new Error('the sample is empty')
    actor.name = name
    strike.summary = words
    const find = createSearch(datasetFrom(compiled))
    for (const { hits, total } of find(query))
      if (hits.length === 0 || hits.length > total) throw new Error('counts do not agree')
    if (fold(name) === '') return
    const actors = find(name).find(({ kind }) => kind === 'actor')
    if (!actors?.hits.some(({ id }) => id === actor.id)) throw new Error('not found by its name')
  },
})
