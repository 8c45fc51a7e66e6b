/** Saves the actor panel as a figure, or its numbers. */
import { countedName, fileNameOf } from '../../export/download'
import { FigureMenu } from '../../export/FigureMenu'
import { canvasMeasure } from '../../export/measure'
import { addressOf } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { actorTable } from './table'

export function ExportMenu() {
  const { dataset } = useAtlas()
  const summary = useSummary()
  const { measure, filter } = summary.question
  const table = actorTable(dataset, summary)
  const fileName = (extension: string) => {
    const { first, last } = dataset.extent
    const ends = [filter.from ?? first, filter.to ?? last].map(formatDay)
    return fileNameOf([...ends, countedName('actors', measure)], extension)
  }
  return (
    <FigureMenu
      what="The actor panel"
      fileName={fileName}
      dataset={dataset}
      words={() => wordsOf(dataset, currentView())}
      compose={async (choice) => {
        const { actorsFigure } = await import('./figure')
        const link = addressOf(currentView())
        return actorsFigure({ summary, dataset, link, measure: canvasMeasure(), choice })
      }}
      table={{ rows: table.rows.length, make: () => table }}
    />
  )
}
