/** Saves the map as a figure, or the counts of its places. */
import { countedName, fileNameOf } from '../../export/download'
import { FigureMenu } from '../../export/FigureMenu'
import { canvasMeasure } from '../../export/measure'
import { addressOf } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { useBasemap } from './Basemap'
import { mapOnScreen } from './onScreen'
import { placeTable } from './table'

export function ExportMenu() {
  const { dataset, engine } = useAtlas()
  const summary = useSummary()
  const { data: basemap } = useBasemap()
  const { question, places } = summary
  const fileName = (extension: string) => {
    const { from, to } = question.filter
    const ends = [from ?? dataset.extent.first, to ?? dataset.extent.last].map(formatDay)
    return fileNameOf(
      [...ends, countedName(`map-by-${question.stack}`, question.measure)],
      extension,
    )
  }
  return (
    <FigureMenu
      what="The map"
      fileName={fileName}
      dataset={dataset}
      words={() => wordsOf(dataset, currentView())}
      compose={async (choice) => {
        const { mapFigure } = await import('./figure')
        return mapFigure({
          summary,
          dataset,
          meta: engine.meta,
          basemap: basemap ?? null,
          looking: mapOnScreen(currentView().map),
          link: addressOf(currentView()),
          measure: canvasMeasure(),
          choice,
        })
      }}
      table={{ rows: places.size, make: () => placeTable(summary, dataset) }}
    />
  )
}
