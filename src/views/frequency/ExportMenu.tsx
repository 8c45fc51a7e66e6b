/** Saves the chart as a figure, or its numbers. */
import { countedName, fileNameOf } from '../../export/download'
import { FigureMenu } from '../../export/FigureMenu'
import { canvasMeasure } from '../../export/measure'
import { addressOf } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { rangeOf } from './brush'
import { binTable } from './table'
import { useBins } from './useBins'

export function ExportMenu() {
  const { dataset, engine } = useAtlas()
  const summary = useSummary()
  const { question } = summary
  const bins = useBins()
  const fileName = (extension: string) => {
    const { from, to } = rangeOf(question.filter, engine.extent)
    const subject = countedName(`frequency-${question.bin}-by-${question.stack}`, question.measure)
    return fileNameOf([formatDay(from), formatDay(to), subject], extension)
  }
  return (
    <FigureMenu
      what="The chart"
      fileName={fileName}
      dataset={dataset}
      words={() => wordsOf(dataset, currentView())}
      compose={async (choice) => {
        const { frequencyFigure } = await import('./figure')
        const { event: id, axis } = currentView()
        const event = id === null ? undefined : dataset.contextEventById.get(id)
        const link = addressOf(currentView())
        return frequencyFigure({
          summary,
          dataset,
          axis,
          link,
          measure: canvasMeasure(),
          event,
          choice,
        })
      }}
      table={{ rows: bins.edges.length - 1, make: () => binTable(bins, question.measure) }}
    />
  )
}
