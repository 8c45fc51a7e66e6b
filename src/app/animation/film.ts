/** Draws the pictures of an animation one after the other and hands each to an encoder. */
import type { Question } from '../../engine/summary'
import { canvasMeasure } from '../../export/measure'
import { svgImage } from '../../export/png'
import { addressOf } from '../../filter/address'
import type { Atlas } from '../../filter/atlas'
import { currentView } from '../../filter/store'
import type { PlayWindow } from '../../filter/view'
import { questionOf } from '../../filter/view'
import { datesOf, type Range } from '../../views/frequency/brush'
import type { Basemap } from '../../views/map/basemap'
import { opacityAt } from '../../views/map/fading'
import type { Encoder, Pace } from './encoder'
import { framePicture, groundPicture } from './picture'

export interface Film {
  /** The days of each frame, in order. */
  ranges: readonly Range[]
  window: PlayWindow
  /** Frames a second. */
  rate: number
  /** Px; the picture is as 16 to 9. */
  width: number
  kind: 'webm' | 'png'
}

interface Making {
  signal: AbortSignal
  /** Told how many frames are done. */
  onFrame: (done: number) => void
}

/**
 * The film as a file. Rejects with a message for people where the browser cannot make it, and with the
 * signal's reason where it is given up. The page stays free between frames.
 */
export async function makeFilm(
  { dataset, engine }: Atlas,
  shapes: Basemap | null,
  film: Film,
  { signal, onFrame }: Making,
): Promise<Blob> {
  const view = currentView()
  const { ranges, window, width } = film
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) throw new Error('There are no days to show.')
  const ask = (range: Range): Question => {
    const question = questionOf(view)
    return { ...question, filter: { ...question.filter, ...datesOf(range, dataset.extent) } }
  }
  const measure = canvasMeasure()
  const asking = { signal }
  const whole = await engine.summarize(ask({ from: first.from, to: last.to }), asking)
  const pictured = { dataset, whole, window, link: addressOf(view), measure }
  const largest = engine.meta.largest[view.measure]
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = (width * 9) / 16
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gave no canvas to draw on.')
  const ground = await svgImage(groundPicture(pictured, shapes))
  const encoder = await encoderOf(canvas, film)
  try {
    for (const [at, range] of ranges.entries()) {
      signal.throwIfAborted()
      const question = ask(range)
      const summary = await engine.summarize(question, asking)
      const newest = window === null ? null : await engine.newest(question.filter, asking)
      const opacityOf = (place: string) =>
        window === null ? 1 : opacityAt(range.to - (newest?.get(place) ?? range.to), window)
      const frame = await svgImage(framePicture(pictured, summary, range, largest, opacityOf))
      context.drawImage(ground, 0, 0, canvas.width, canvas.height)
      context.drawImage(frame, 0, 0, canvas.width, canvas.height)
      await encoder.add(canvas)
      onFrame(at + 1)
    }
    return await encoder.finish()
  } catch (error) {
    await encoder.cancel()
    throw error
  }
}

/** The code of the one that is asked for comes now. */
async function encoderOf(
  canvas: HTMLCanvasElement,
  { kind, rate, ranges }: Film,
): Promise<Encoder> {
  const pace: Pace = { rate, frames: ranges.length }
  if (kind === 'webm') return (await import('./webm')).webmEncoder(canvas, pace)
  return (await import('./pngs')).pngEncoder(pace)
}
