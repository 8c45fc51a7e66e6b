/** The map figure on the shipped record and the embedded basemap. */
import { beforeAll, describe, expect, it } from 'vitest'
import { buildBasemap } from '../../../tooling/basemap'
import { shippedDataset } from '../../../tooling/shipped'
import { createEngine } from '../../engine/engine'
import { type Filter, NO_FILTER } from '../../engine/filter'
import { placedTexts } from '../../export/figureTexts.fixture'
import { approximateMeasure } from '../../export/measure'
import { requireDay } from '../../model/day'
import { type Basemap, decodeBasemap } from './basemap'
import { mapFigure } from './figure'
import type { Looking } from './figureMap'

const dataset = shippedDataset()
const engine = createEngine(dataset)
let basemap: Basemap
beforeAll(() => {
  basemap = decodeBasemap(buildBasemap())
})

const AUTUMN: Partial<Filter> = {
  directions: ['against-israel'],
  from: requireDay('2024-09-01'),
  to: requireDay('2024-11-18'),
}
/** Eilat alone, at the head of its gulf. */
const EILAT: Looking = { lat: 29.55, lon: 34.95, zoom: 10, width: 900, height: 520 }

function figure({
  clauses = AUTUMN,
  looking = null,
  withBasemap = true,
}: {
  clauses?: Partial<Filter>
  looking?: Looking | null
  withBasemap?: boolean
} = {}) {
  const summary = engine.summarize({
    filter: { ...NO_FILTER, ...clauses },
    measure: 'strikes',
    bin: 'week',
    stack: 'evidence',
  })
  const { svg } = mapFigure({
    summary,
    dataset,
    meta: engine.meta,
    basemap: withBasemap ? basemap : null,
    looking,
    link: 'https://atlas.test/?v=1',
    measure: approximateMeasure,
  })
  const words = placedTexts(svg, approximateMeasure).map((text) => text.words)
  return { svg, words, all: words.join(' '), summary }
}

describe('the map figure', () => {
  it('says what, where and when, under which filter, and of how many records', () => {
    const { words, all, summary } = figure()
    expect(words[0]).toBe(
      'Claimed or reported strikes against Israel, by evidence, 1 Sep – 18 Nov 2024',
    )
    expect(words[1]).toBe('Filtered: 1 Sep – 18 Nov 2024 · direction: against Israel')
    expect(summary.selected.strikes).toBeGreaterThan(100)
    expect(all).toContain(`n = ${summary.selected.strikes} of 535 strike records`)
    expect(all).toContain(dataset.head.sha256.slice(0, 12))
    expect(all).toContain('https://atlas.test/?v=1')
  })

  it('has a scale bar and says whose shapes it draws', () => {
    const { svg, words } = figure()
    const [bar = ''] = words.filter((text) => /^\d+ km$/.test(text))
    expect(words).toContain('Natural Earth')
    // At 29.55° N a pixel of zoom 10 is 132.98 m; the figure draws the window larger and by 1.4.
    const near = figure({ looking: EILAT })
    const [, length] = /v7h([\d.]+)v-7/.exec(near.svg) ?? []
    const [kilometres = ''] = near.words.filter((text) => /^\d+ km$/.test(text))
    const zoomed = mapWidth(near.svg) / 1.4 / EILAT.width
    const tall = mapHeight(near.svg) / 1.4 / EILAT.height
    const metresPerPx = 156543.034 * Math.cos((EILAT.lat * Math.PI) / 180) * 2 ** -10
    const expected = metresPerPx / Math.min(zoomed, tall) / 1.4
    expect((Number.parseInt(kilometres, 10) * 1000) / Number(length)).toBeCloseTo(expected, 0)
    expect(Number.parseInt(kilometres, 10)).toBeLessThan(Number.parseInt(bar, 10))
    expect(svg).toMatch(/<path d="M[^"]{2000,}/)
  })

  it('explains only what appears', () => {
    const { all } = figure()
    for (const label of ['By evidence', 'Strikes on a place', 'Actors and origins'])
      expect(all).toContain(label)
    const counted = dataset.strikes.filter(
      ({ direction, date, evidence }) =>
        direction === 'against-israel' &&
        date >= '2024-09-01' &&
        date <= '2024-11-18' &&
        evidence === 'confirmed',
    )
    expect(all).toContain(`Confirmed (${counted.length})`)
    const confirmed = figure({ clauses: { ...AUTUMN, evidence: ['confirmed'] } })
    expect(confirmed.all).toContain('Confirmed (')
    expect(confirmed.all).not.toContain('Claimed (')
    const israel = figure({ clauses: { actors: ['israel'] } }).all
    expect(israel).toContain('State, at the name of its country')
    expect(israel).not.toContain('Umbrella, among its members')
    expect(figure({ clauses: {} }).all).toContain('Umbrella, among its members')
  })

  it('shows what the screen shows, and says what lies outside of it', () => {
    const { all, words } = figure({ looking: EILAT })
    expect(words).toContain('Eilat')
    expect(words).not.toContain('Haifa')
    expect(all).toMatch(/\d+ places with [\d,]+ strikes lie outside this section of the map/)
    expect(figure().all).not.toContain('outside this section')
  })

  it('without the basemap says so, and keeps its symbols', () => {
    const { all, svg } = figure({ withBasemap: false })
    expect(all).toContain('The basemap could not be loaded; the symbols stand where they belong.')
    expect(svg.match(/<title>[^<]*strikes?/g)?.length).toBeGreaterThan(10)
  })
})

const frame = (svg: string) =>
  /<clipPath id="map-frame"><rect width="([\d.]+)" height="([\d.]+)"/.exec(svg)
const mapWidth = (svg: string) => Number(frame(svg)?.[1])
const mapHeight = (svg: string) => Number(frame(svg)?.[2])
