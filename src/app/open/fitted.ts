/** Puts an opened dataset under the page with bins that its years leave room for. */
import { drawableBins, READABLE_BINS } from '../../engine/drawable'
import { type Opened, showOpened } from './opened'

export function showFitted(opened: Opened) {
  showOpened(opened, (view, isLinked) => {
    // A link's own were chosen with this dataset.
    const widths = drawableBins(opened.dataset.extent, isLinked ? undefined : READABLE_BINS)
    return widths.includes(view.bin) ? view : { ...view, bin: widths[0] ?? 'month' }
  })
}
