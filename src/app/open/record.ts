/** Opens our own normalized JSON. */
import { DatasetError } from '../../dataset/error'
import { parseDataset } from '../../dataset/parse'
import { createEngine } from '../../engine/engine'
import { showFitted } from './fitted'
import { OpenError, type OpenFiles } from './handler'
import { shortHashOf } from './opened'

export const openRecord: OpenFiles = async ([file], desk) => {
  if (!file) return null
  desk.progress({ share: null, words: 'Reading and checking' })
  const text = await textOf(file)
  if (desk.signal.aborted) return null
  const dataset = parsed(text, file.name)
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

async function textOf(file: File): Promise<string> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (a !== 0x1f || b !== 0x8b) return file.text()
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

function parsed(text: string, name: string) {
  try {
    return parseDataset(text)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    throw new OpenError(
      error.kind === 'too-much'
        ? `“${name}” was not opened. ${error.message}`
        : error.kind === 'not-json'
          ? `“${name}” begins as a Strike Atlas dataset but is no whole JSON file. Get the file again, or mend it.`
          : error.kind === 'wrong-format'
            ? `“${name}” is a Strike Atlas dataset of another version than this page reads. Reload the page to get its newest version.`
            : `“${name}” breaks the rules of a Strike Atlas dataset, so nothing of it is shown. Mend these places and open it again:`,
      error.details,
      { cause: error },
    )
  }
}
