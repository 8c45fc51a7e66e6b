/** Saves the comparison as PNG, SVG or CSV. */
import { toCsv } from '../../export/csv'
import { download, fileNameOf } from '../../export/download'
import { canvasMeasure } from '../../export/measure'
import { renderPng, svgBlob } from '../../export/png'
import { addressOf } from '../../filter/address'
import { useAtlas } from '../../filter/atlas'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { plural } from '../../ui/format'
import { SaveMenu } from '../../ui/SaveMenu'
import { type Compared, comparisonFigure } from './figure'
import { comparisonTable } from './table'
import type { Reading } from './useComparison'
import { type Parts, useParts } from './useParts'

type Format = 'png' | 'svg' | 'csv'

interface ExportMenuProps {
  reading: Reading
  compared: Compared
}

export function ExportMenu({ reading, compared }: ExportMenuProps) {
  const { dataset } = useAtlas()
  const parts = useParts(reading)
  const save = async (format: Format) => {
    const name = fileNameFor(compared, parts, format)
    download(await fileOf(format), name)
    return name
  }
  const fileOf = async (format: Format): Promise<Blob> => {
    if (format === 'csv') {
      const { header, rows } = comparisonTable(compared, parts)
      return new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' })
    }
    const link = addressOf(currentView())
    const measure = canvasMeasure()
    const figure = comparisonFigure({ reading, compared, parts, dataset, link, measure })
    return format === 'svg' ? svgBlob(figure.svg) : renderPng(figure.svg, figure)
  }
  return (
    <SaveMenu
      what="The comparison"
      items={[
        { label: 'PNG image', save: () => save('png') },
        { label: 'SVG image', save: () => save('svg') },
        {
          label: 'CSV data',
          detail: plural(parts.rows.length + 1, 'row'),
          save: () => save('csv'),
        },
      ]}
    />
  )
}

function fileNameFor({ a, b }: Compared, { by }: Parts, format: Format): string {
  const first = Math.min(a.window.first, b.window.first)
  const last = Math.max(a.window.last, b.window.last)
  return fileNameOf([formatDay(first), formatDay(last), `before-and-after-by-${by}`], format)
}
