/** Web Mercator in pixels: 256 px for the whole world at zoom 0, doubled by each zoom. */
export interface XY {
  x: number
  y: number
}

const TILE = 256
const EARTH_CIRCUMFERENCE_M = 40_075_016.686

/** World pixels of a point at a (fractional) zoom, y down. */
export function project(lat: number, lon: number, zoom: number): XY {
  const size = TILE * 2 ** zoom
  const sin = Math.sin((lat * Math.PI) / 180)
  return {
    x: size * (lon / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)),
  }
}

/** Latitude and longitude of a world pixel. */
export function unproject({ x, y }: XY, zoom: number): { lat: number; lon: number } {
  const size = TILE * 2 ** zoom
  const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size)))
  return { lat: (lat * 180) / Math.PI, lon: (x / size - 0.5) * 360 }
}

/** Length on the ground of one pixel, in metres. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom)
}

/** The longest round length (1, 2 or 5 times a power of ten km) within `widest` px, and its px. */
export function scaleBar(metresPerPx: number, widest: number): { km: number; px: number } {
  const km = (metresPerPx * widest) / 1000
  const power = 10 ** Math.floor(Math.log10(km))
  const step = [5, 2, 1].find((factor) => factor * power <= km) ?? 1
  return { km: step * power, px: (step * power * 1000) / metresPerPx }
}
