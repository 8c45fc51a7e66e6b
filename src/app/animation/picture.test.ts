import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { createEngine } from '../../engine/engine'
import { NO_FILTER } from '../../engine/filter'
import { approximateMeasure } from '../../export/measure'
import { requireDay } from '../../model/day'
import { framePicture, groundPicture, type Pictured } from './picture'

const shipped = shippedDataset()
const engine = createEngine(shipped)
const summaryOf = (from: number | null, to: number | null) =>
  engine.summarize({
    filter: { ...NO_FILTER, from, to, directions: ['against-israel'] },
    measure: 'strikes',
    bin: 'week',
    stack: 'evidence',
  })

const range = { from: requireDay('2024-10-21'), to: requireDay('2024-11-17') }
const pictured: Pictured = {
  dataset: shipped,
  whole: summaryOf(null, null),
  window: 28,
  link: 'https://atlas.test/?v=1&bin=week',
  measure: approximateMeasure,
}
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1])

describe('a frame', () => {
  const svg = framePicture(pictured, summaryOf(range.from, range.to), range, 120, (place) =>
    place === 'eilat' ? 0.5 : 1,
  )

  it('says which days it shows and how many strikes, as the record has them', () => {
    // 50 lie wholly in these days (the comparison counts those), 6 may.
    expect(texts(svg)).toContain('21 Oct – 17 Nov 2024')
    const { selected } = summaryOf(range.from, range.to)
    expect(selected.strikes).toBe(56)
    expect(texts(svg)).toContain(`56 of ${pictured.whole.selected.strikes} strikes`)
  })

  it('has each place that was struck, and only those that aged are lighter', () => {
    const places = [...svg.matchAll(/data-place="([^"]+)"[^>]*?( opacity="[\d.]+")?>/g)]
    const struck = [...summaryOf(range.from, range.to).places.keys()]
    expect(places.map((match) => match[1]).sort()).toEqual(struck.sort())
    expect(places.filter((match) => match[2]).map((match) => match[1])).toEqual(['eilat'])
    expect(svg).toContain(' opacity="0.5"')
  })
})

describe('the ground', () => {
  const words = texts(groundPicture(pictured, null)).join(' ')

  it('says what is counted, under which filter, by which classes', () => {
    expect(words).toContain('Claimed or reported strikes per week, by evidence')
    expect(words).toContain('Filtered: ')
    expect(words).toContain('Confirmed')
  })

  it('says where it comes from, and that the record has gaps', () => {
    const { head } = shipped
    for (const part of [
      head.credit,
      `Version ${head.version}`,
      head.sha256.slice(0, 12),
      'the record is not complete',
      'https://atlas.test/?v=1',
    ])
      expect(words).toContain(part)
  })
})
