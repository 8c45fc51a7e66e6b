import fc from 'fast-check'
import { DatasetError } from '../../src/dataset/error'
import { parseDataset } from '../../src/dataset/parse'
import { createEngine } from '../../src/engine/engine'
import { NO_FILTER } from '../../src/engine/filter'
import { hostileText, hostileValue } from '../hostile'
import { mutatedJson, mutatedText } from '../mutate'
import { sampleCompiled } from '../sample'
import { target } from '../target'

const sample = sampleCompiled()

/** Characters that would break a message apart or turn it around. */
const UNREADABLE = /[\p{Cc}\p{Bidi_Control}]/u
const LONGEST_MESSAGE = 1000

/** The loader either gives a dataset that can be counted, or says in plain words why not. */
export const jsonLoader = target({
  name: 'JSON loader',
  inputs: 30_000,
  given: fc.oneof(
    { weight: 6, arbitrary: mutatedJson(sample) },
    { weight: 3, arbitrary: mutatedText([JSON.stringify(sample)]) },
    { weight: 1, arbitrary: hostileText() },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
  ),
  run: async (text) => {
    const dataset = read(text)
    if (!dataset) return
    const { selected } = await createEngine(dataset).summarize({
      filter: NO_FILTER,
      measure: 'attacks',
      bin: 'day',
      stack: 'actor',
    })
    if (selected.strikes !== dataset.strikes.length)
      throw new Error(`${selected.strikes} of ${dataset.strikes.length} strikes counted`)
  },
})

function read(text: string) {
  try {
    return parseDataset(text)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    for (const line of [error.message, ...error.details])
      if (UNREADABLE.test(line) || line.length > LONGEST_MESSAGE)
        throw new Error(`unreadable message: ${JSON.stringify(line.slice(0, 200))}`)
    return null
  }
}
