/** Opens our own normalized JSON. */
import { datasetFrom } from '../../../dataset/dataset'
import { createEngine } from '../../../engine/engine'
import { showFitted } from '../fitted'
import type { OpenFiles } from '../handler'
import { shortHashOf } from '../opened'
import { readApart } from './apart'

export const openRecord: OpenFiles = async ([file], desk) => {
  if (!file) return null
  desk.progress({ share: null, words: 'Reading and checking' })
  const compiled = await readApart(file, desk.signal)
  if (compiled === null || desk.signal.aborted) return null
  const dataset = datasetFrom(compiled)
  return {
    data: shortHashOf(dataset),
    apply: () =>
      showFitted({
        dataset,
        engine: createEngine(dataset),
        name: file.name,
        report: null,
        directed: true,
        files: [file],
        columns: [null],
      }),
  }
}
