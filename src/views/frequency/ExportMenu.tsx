/** Saves the chart as PNG, SVG or CSV. */
import type { Summary } from '../../engine/summary'
import { toCsv } from '../../export/csv'
import { download, fileNameOf } from '../../export/download'
import { canvasMeasure } from '../../export/measure'
import { renderPng, svgBlob } from '../../export/png'
import { FIGURE_SIZES } from '../../export/size'
import { addressOf } from '../../filter/address'
import { type Atlas, useAtlas, useSummary } from '../../filter/atlas'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { plural } from '../../ui/format'
import { SaveMenu } from '../../ui/SaveMenu'
import { rangeOf } from './brush'
import { frequencyFigure } from './figure'
import { binTable } from './table'

type Format = 'png' | 'svg' | 'csv'

export function ExportMenu() {
  const atlas = useAtlas()
  const summary = useSummary()
  const save = async (format: Format) => {
    const name = fileNameFor(summary, atlas, format)
    download(await fileOf(summary, atlas, format), name)
    return name
  }
  const { width, height } = FIGURE_SIZES.report
  const bins = summary.bins.edges.length - 1
  return (
    <SaveMenu
      what="The chart"
      items={[
        { label: 'PNG image', detail: `${width * 2} px`, save: () => save('png') },
        { label: 'SVG image', detail: `${width} × ${height}`, save: () => save('svg') },
        { label: 'CSV data', detail: plural(bins, 'row'), save: () => save('csv') },
      ]}
    />
  )
}

async function fileOf(summary: Summary, { dataset }: Atlas, format: Format): Promise<Blob> {
  if (format === 'csv') {
    const { header, rows } = binTable(summary.bins)
    return new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' })
  }
  const view = currentView()
  const link = addressOf(view)
  const event = view.event === null ? undefined : dataset.contextEventById.get(view.event)
  const figure = frequencyFigure({ summary, dataset, link, measure: canvasMeasure(), event })
  return format === 'svg' ? svgBlob(figure.svg) : renderPng(figure.svg, figure)
}

function fileNameFor({ question }: Summary, { engine }: Atlas, format: Format): string {
  const { from, to } = rangeOf(question.filter, engine.extent)
  return fileNameOf(
    [formatDay(from), formatDay(to), `frequency-${question.bin}-by-${question.stack}`],
    format,
  )
}
