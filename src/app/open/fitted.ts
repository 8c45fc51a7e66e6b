/** Puts an opened dataset under the page with bins that its years leave room for. */
import { drawableBins } from '../../engine/drawable'
import { type Opened, showOpened } from './opened'

export function showFitted(opened: Opened) {
  const widths = drawableBins(opened.dataset.extent)
  showOpened(opened, (view) =>
    widths.includes(view.bin) ? view : { ...view, bin: widths[0] ?? 'month' },
  )
}
