/** All targets. A new reader of what strangers hand in gets a file in `targets/` and a line here. */
import type { Target } from './target'
import { csvExport } from './targets/csv-export'
import { exportedTables } from './targets/exported-tables'
import { figureMetadata } from './targets/figure-metadata'
import { jsonLoader } from './targets/json-loader'
import { link } from './targets/link'
import { openedBytes } from './targets/opened-bytes'
import { search } from './targets/search'
import { acledCsv, gedCsv, mappedCsv } from './targets/tables'
import { textFilter } from './targets/text-filter'
import { viewRestore } from './targets/view-restore'

export const TARGETS: readonly Target[] = [
  jsonLoader,
  link,
  viewRestore,
  search,
  textFilter,
  csvExport,
  figureMetadata,
  acledCsv,
  gedCsv,
  mappedCsv,
  exportedTables,
  openedBytes,
]
