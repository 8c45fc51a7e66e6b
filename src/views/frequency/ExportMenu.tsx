/** Saves the chart as a figure, or its numbers. */
import { toCsv } from '../../export/csv'
import { withOrigin } from '../../export/data/columns'
import { originOf } from '../../export/data/selection'
import { download, fileNameOf } from '../../export/download'
import { FigureMenu } from '../../export/FigureMenu'
import { canvasMeasure } from '../../export/measure'
import { addressNow } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { plural } from '../../ui/format'
import { rangeOf } from './brush'
import { frequencyFigure } from './figure'
import { binTable } from './table'

export function ExportMenu() {
  const { dataset, engine } = useAtlas()
  const summary = useSummary()
  const { question, bins } = summary
  const fileName = (extension: string) => {
    const { from, to } = rangeOf(question.filter, engine.extent)
    const subject = `frequency-${question.bin}-by-${question.stack}`
    return fileNameOf([formatDay(from), formatDay(to), subject], extension)
  }
  const saveTable = async () => {
    const { header, rows } = withOrigin(
      binTable(bins),
      originOf({ dataset, ...wordsOf(dataset, currentView()) }),
    )
    const name = fileName('csv')
    download(new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }), name)
    return name
  }
  return (
    <FigureMenu
      what="The chart"
      fileName={fileName}
      head={dataset.head}
      address={addressNow}
      compose={(choice) => {
        const { event: id } = currentView()
        const event = id === null ? undefined : dataset.contextEventById.get(id)
        const { link } = addressNow()
        return frequencyFigure({ summary, dataset, link, measure: canvasMeasure(), event, choice })
      }}
      also={[{ label: 'CSV data', detail: plural(bins.edges.length - 1, 'row'), save: saveTable }]}
    />
  )
}
