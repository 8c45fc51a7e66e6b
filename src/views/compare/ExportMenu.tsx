/** Saves the comparison as a figure, or its numbers. */
import type { Measure } from '../../engine/filter'
import { countedName, fileNameOf } from '../../export/download'
import { FigureMenu } from '../../export/FigureMenu'
import { canvasMeasure } from '../../export/measure'
import { addressOf } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { type Compared, comparisonFigure } from './figure'
import { comparisonTable } from './table'
import type { Reading } from './useComparison'
import { type Parts, useParts } from './useParts'

interface ExportMenuProps {
  reading: Reading
  compared: Compared
}

export function ExportMenu({ reading, compared }: ExportMenuProps) {
  const { dataset, engine } = useAtlas()
  const { whole } = useSummary()
  const parts = useParts(reading)
  const fileName = (extension: string) => fileNameFor(compared, parts, reading.measure, extension)
  return (
    <FigureMenu
      what="The comparison"
      fileName={fileName}
      dataset={dataset}
      words={() => wordsOf(dataset, currentView())}
      compose={async (choice) => {
        const link = addressOf(currentView())
        const measure = canvasMeasure()
        const undated = { ...reading.filter, from: null, to: null }
        const { parts: byEvidence } = await engine.series(undated, reading.measure, 'evidence')
        return comparisonFigure({
          reading,
          compared,
          parts,
          byEvidence,
          whole,
          dataset,
          link,
          measure,
          choice,
        })
      }}
      table={{ rows: parts.rows.length + 1, make: () => comparisonTable(compared, parts) }}
    />
  )
}

function fileNameFor(
  { a, b }: Compared,
  { by }: Parts,
  measure: Measure,
  extension: string,
): string {
  const first = Math.min(a.window.first, b.window.first)
  const last = Math.max(a.window.last, b.window.last)
  const subject = countedName(`before-and-after-by-${by}`, measure)
  return fileNameOf([formatDay(first), formatDay(last), subject], extension)
}
