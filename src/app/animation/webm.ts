/** Frames as a WebM video, by the browser's own encoder: as fast as it can, not at the pace of the film. */
import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny'
import type { Encoder, Pace } from './encoder'

/** The more widely played first. */
const CODECS: readonly VideoCodec[] = ['vp9', 'vp8']

/** Rejects with a message for people where the browser cannot encode video of this size. */
export async function webmEncoder(canvas: HTMLCanvasElement, { rate }: Pace): Promise<Encoder> {
  const { width, height } = canvas
  // Browsers have it on pages that came safely (https, or this machine) alone.
  const canEncode = 'VideoEncoder' in globalThis
  const codec = await firstOf(canEncode ? CODECS : [], (one) =>
    canEncodeVideo(one, { width, height, bitrate: QUALITY_HIGH }).catch(() => false),
  )
  if (!codec)
    throw new Error(
      'This browser cannot make a video here. Save pictures in its place: any video program reads them.',
    )
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH })
  output.addVideoTrack(source, { frameRate: rate })
  await output.start()
  let frame = 0
  return {
    add: () => source.add(frame++ / rate, 1 / rate),
    finish: async () => {
      await output.finalize()
      if (!target.buffer) throw new Error('The browser gave no video.')
      return new Blob([target.buffer], { type: 'video/webm' })
    },
    cancel: () => output.cancel(),
  }
}

async function firstOf<T>(values: readonly T[], test: (value: T) => Promise<boolean>) {
  for (const value of values) if (await test(value)) return value
  return null
}
