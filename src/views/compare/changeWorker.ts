/** Reads change points off the main thread. Answers in the order asked. */
import { changePointOf } from '../../engine/statistics/changePoint'

addEventListener('message', ({ data }: MessageEvent<{ id: number; series: Float64Array[] }>) => {
  postMessage({ id: data.id, changes: data.series.map((counts) => changePointOf(counts)) })
})
