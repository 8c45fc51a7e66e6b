/** Saves the map as a figure, or the counts of its places. */
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
    return fileNameOf([...ends, `map-by-${question.stack}`], extension)
  }
  const saveTable = async () => {
    const { header, rows } = withOrigin(
      placeTable(summary, dataset),
      originOf({ dataset, ...wordsOf(dataset, currentView()) }),
    )
    const name = fileName('csv')
    download(new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }), name)
    return name
  }
  return (
    <FigureMenu
      what="The map"
      fileName={fileName}
      head={dataset.head}
      address={addressNow}
      compose={async (choice) => {
        const { mapFigure } = await import('./figure')
        return mapFigure({
          summary,
          dataset,
          largest: engine.meta.largest[question.measure],
          basemap: basemap ?? null,
          looking: mapOnScreen(currentView().map),
          link: addressNow().link,
          measure: canvasMeasure(),
          choice,
        })
      }}
      also={[{ label: 'CSV data', detail: plural(places.size, 'row'), save: saveTable }]}
    />
  )
}
