/** How smoothly the page draws while something goes on: the time between its frames. */
import type { CDPSession, Page } from '@playwright/test'

export interface Frames {
  /** Between frames, ms. */
  frames: number[]
  /** What the main thread does for a frame, ms: script, style, layout and paint. */
  work: number
}

/** For `addInitScript`: tsx marks the names of functions with a helper that the page does not have. */
export const NAMES = 'globalThis.__name = (value) => value'

/** There and back, a step of the pointer a frame. */
export async function dragEnd(page: Page, seconds: number): Promise<Frames> {
  const chart = page.getByRole('region', { name: 'Strike frequency', exact: true })
  const box = await chart.getByRole('slider', { name: 'End of date range' }).boundingBox()
  if (!box) throw new Error('the chart has no handle')
  return framesDuring(page, () =>
    page.evaluate(
      async ({ x, y, seconds }) => {
        const target = document.elementFromPoint(x, y)
        if (!target) throw new Error('nothing there to drag')
        const send = (type: string, clientX: number) =>
          target.dispatchEvent(
            new PointerEvent(type, {
              bubbles: true,
              clientX,
              clientY: y,
              pointerId: 1,
              isPrimary: true,
              pointerType: 'mouse',
              buttons: type === 'pointerup' ? 0 : 1,
            }),
          )
        // A pointer that no device has cannot be captured.
        Element.prototype.setPointerCapture = () => {}
        send('pointerdown', x)
        const begun = performance.now()
        for (let gone = 0; gone < seconds; ) {
          await new Promise(requestAnimationFrame)
          gone = (performance.now() - begun) / 1000
          send('pointermove', x - 420 * (1 - Math.cos(gone * 2)) - 5)
        }
        send('pointerup', x - 5)
      },
      { x: box.x + box.width / 2, y: box.y + box.height / 2, seconds },
    ),
  )
}

/** The time between frames while `act` runs, and what the main thread worked meanwhile. */
export async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { frameTimes: times })
    requestAnimationFrame(function note(time) {
      times.push(time)
      requestAnimationFrame(note)
    })
  })
  const before = await taskSeconds(session)
  await act()
  const worked = (await taskSeconds(session)) - before
  const times = await page.evaluate(
    () => (window as unknown as { frameTimes: number[] }).frameTimes,
  )
  const frames = times.slice(1).map((time, at) => time - (times[at] as number))
  return { frames, work: (1000 * worked) / frames.length }
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

export const quantile = (sorted: readonly number[], p: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN
