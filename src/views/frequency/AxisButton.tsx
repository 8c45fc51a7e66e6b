/** Sets the chart's axis to the chosen dates, and back: by hand alone, so that no scale moves under it. */
import { setBin } from '../../filter/actions'
import { useAtlas } from '../../filter/atlas'
import { currentView, useView } from '../../filter/store'
import { INITIAL_VIEW, type View } from '../../filter/view'
import { axisAround, isZoomed } from './axis'
import { rangeOf } from './brush'
import styles from './FrequencyView.module.css'

export function AxisButton() {
  const { extent } = useAtlas().engine
  const around = ({ filter, bin }: View) => axisAround(rangeOf(filter, extent), bin, extent)
  const zoomed = useView(({ axis }) => isZoomed(axis))
  const usable = useView((view) => zoomed || isZoomed(around(view)))
  return (
    <button
      type="button"
      className={styles.axis}
      disabled={!usable}
      onClick={() => {
        const view = currentView()
        setBin(view.bin, zoomed ? INITIAL_VIEW.axis : around(view))
      }}
    >
      {zoomed ? 'Whole record' : 'Zoom to dates'}
    </button>
  )
}
