/** Opens a figure that was saved here: the view that it shows comes back. */
import { datasetDifference } from '../../export/provenance/difference'
import { readFigure } from '../../export/provenance/read'
import { restoreView } from '../../filter/actions'
import { decodeView, reconcile } from '../../filter/link'
import { OpenError, type OpenFiles } from './handler'
import { useOpened } from './opened'

export const openFigure: OpenFiles = async ([file], desk) => {
  if (!file) return null
  desk.progress({ share: null, words: 'Reading what the picture says of itself' })
  const reading = await readFigure(file)
  if (desk.signal.aborted) return null
  if ('problem' in reading) throw new OpenError(`“${file.name}”: ${reading.problem}`)
  const { opened, shipped } = useOpened.getState()
  const dataset = opened?.dataset ?? shipped
  if (!dataset) return null
  const { provenance } = reading
  const { view, dropped } = reconcile(decodeView(provenance.view), dataset)
  const difference = datasetDifference(provenance.dataset, dataset.head)
  const apply = () => {
    restoreView(view)
    desk.tell(`The view of “${file.name}” is back.`, [
      ...(difference ? [difference] : []),
      ...(dropped.length > 0
        ? [`Not known here and left out: ${dropped.join(', ')}. The rest is shown.`]
        : []),
    ])
  }
  return { data: null, apply }
}
