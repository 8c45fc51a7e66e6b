/** Saves the comparison as a figure, or its numbers. */
import { toCsv } from '../../export/csv'
import { withOrigin } from '../../export/data/columns'
import { originOf } from '../../export/data/selection'
import { download, fileNameOf } from '../../export/download'
import { FigureMenu } from '../../export/FigureMenu'
import { canvasMeasure } from '../../export/measure'
import { addressNow } from '../../filter/address'
import { useAtlas } from '../../filter/atlas'
import { wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { plural } from '../../ui/format'
import { type Compared, comparisonFigure } from './figure'
import { comparisonTable } from './table'
import type { Reading } from './useComparison'
import { type Parts, useParts } from './useParts'

interface ExportMenuProps {
  reading: Reading
  compared: Compared
}

export function ExportMenu({ reading, compared }: ExportMenuProps) {
  const { dataset } = useAtlas()
  const parts = useParts(reading)
  const fileName = (extension: string) => fileNameFor(compared, parts, extension)
  const saveTable = async () => {
    const { header, rows } = withOrigin(
      comparisonTable(compared, parts),
      originOf({ dataset, ...wordsOf(dataset, currentView()) }),
    )
    const name = fileName('csv')
    download(new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }), name)
    return name
  }
  return (
    <FigureMenu
      what="The comparison"
      fileName={fileName}
      head={dataset.head}
      address={addressNow}
      compose={(choice) => {
        const { link } = addressNow()
        const measure = canvasMeasure()
        return comparisonFigure({ reading, compared, parts, dataset, link, measure, choice })
      }}
      also={[{ label: 'CSV data', detail: plural(parts.rows.length + 1, 'row'), save: saveTable }]}
    />
  )
}

function fileNameFor({ a, b }: Compared, { by }: Parts, extension: string): string {
  const first = Math.min(a.window.first, b.window.first)
  const last = Math.max(a.window.last, b.window.last)
  return fileNameOf([formatDay(first), formatDay(last), `before-and-after-by-${by}`], extension)
}
