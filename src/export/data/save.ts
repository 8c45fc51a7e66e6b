/** Makes the file of a selection and hands it to the browser. */
import { formatDay } from '../../model/day'
import { download, fileNameOf } from '../download'
import { collect } from './collect'
import { DATA_FORMATS, type DataFormat, type DataFormatName } from './formats'
import type { Selection } from './selection'
import { CSV_OPTIONS, type CsvOptions } from './tables'

interface Saving {
  signal?: AbortSignal
  /** Told how much of the strikes is done, 0 to 1. */
  onProgress?: (share: number) => void
  options?: CsvOptions
}

/**
 * Gives the file's name. Rejects with the signal's reason once it is aborted, else with a message
 * for people; nothing is saved then.
 */
export async function saveSelection(
  selection: Selection,
  name: DataFormatName,
  { signal, onProgress, options = CSV_OPTIONS }: Saving = {},
): Promise<string> {
  const format: DataFormat = DATA_FORMATS[name]
  let done = 0
  const counted: Selection = {
    ...selection,
    page: async (start, count) => {
      signal?.throwIfAborted()
      const strikes = await selection.page(start, count)
      done += strikes.length
      return strikes
    },
  }
  const blob = await collect(format.pieces(counted, options), format.type, {
    ...(signal ? { signal } : {}),
    onProgress: () => onProgress?.(selection.size === 0 ? 1 : done / selection.size),
  }).catch((error: unknown) => {
    throw error instanceof RangeError
      ? new Error('There is not enough memory for so large a file. Choose fewer strikes.', {
          cause: error,
        })
      : error
  })
  const fileName = fileNameFor(selection, format, options)
  download(blob, fileName)
  return fileName
}

function fileNameFor(
  { from, to }: Selection,
  { rows, extension }: DataFormat,
  { acled }: CsvOptions,
): string {
  const what = rows === 'events' ? 'events' : 'strikes'
  const form = acled && rows === 'strikes' && extension === 'csv' ? ['acled-columns'] : []
  return fileNameOf([formatDay(from), formatDay(to), what, ...form], extension)
}
