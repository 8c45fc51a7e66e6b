/** Reads change points off the main thread. Answers in the order asked. */
import { changePointOf } from '../../engine/statistics/changePoint'

addEventListener('message', ({ data }: MessageEvent<{ id: number; counts: Float64Array }>) => {
  postMessage({ id: data.id, found: changePointOf(data.counts) })
})
