/** KML, taken apart by an XML parser that is not the browser's and takes nothing ill-formed. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { NO_FILTER } from '../../engine/filter'
import { requireDay } from '../../model/day'
import { strikesKml } from './kml'
import { hostileDataset, selectionOf, textOf } from './selection.fixture'

const KML = 'http://www.opengis.net/kml/2.2'

function read(kml: string) {
  const fail = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message)
  }
  const parsed = new DOMParser({ onError: fail }).parseFromString(kml, 'text/xml')
  const [document] = [...parsed.getElementsByTagNameNS(KML, 'Document')]
  if (!document) throw new Error('no Document')
  return {
    about: dataOf(document),
    marks: [...document.getElementsByTagNameNS(KML, 'Placemark')].map((mark) => ({
      id: mark.getAttribute('id'),
      order: childrenOf(mark).map(({ localName }) => localName),
      description: textOfChild(mark, 'description'),
      begin: textOfChild(mark, 'begin'),
      end: textOfChild(mark, 'end'),
      point: textOfChild(mark, 'coordinates'),
      data: dataOf(mark),
    })),
  }
}

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node) => node.nodeType === 1) as Element[]

const textOfChild = (element: Element, name: string): string | null =>
  [...element.getElementsByTagNameNS(KML, name)][0]?.textContent ?? null

function dataOf(element: Element): Record<string, string> {
  const extended = childrenOf(element).find(({ localName }) => localName === 'ExtendedData')
  return Object.fromEntries(
    (extended ? childrenOf(extended) : []).map((data) => [
      data.getAttribute('name'),
      textOfChild(data, 'value'),
    ]),
  )
}

const shipped = shippedDataset()

describe('strikes as KML', () => {
  it('has a placemark a strike, with its span of days and its point, longitude first', async () => {
    const chosen = selectionOf(shipped, { ...NO_FILTER, to: requireDay('2023-11-30') })
    const file = read(await textOf(strikesKml(chosen)))
    expect(file.marks).toHaveLength(chosen.size)
    expect(chosen.size).toBeGreaterThan(50)
    // Elements in the order that the schema of KML 2.2 gives.
    expect(file.marks[0]?.order).toEqual([
      'name',
      'description',
      'TimeSpan',
      'styleUrl',
      'ExtendedData',
      'Point',
    ])
    expect(file.about).toMatchObject({ licence: 'CC-BY-4.0', filter: 'none' })
    for (const { id, begin, end, point, data } of file.marks) {
      const strike = shipped.strikeById.get(id?.replace(/^strike-/, '') ?? '')
      const place = shipped.placeById.get(strike?.target ?? '')
      expect([begin, end]).toEqual([data.date, data.date_end])
      expect(begin).toBe(strike?.date)
      expect(point).toBe(`${place?.lon},${place?.lat}`)
    }
  })

  it('keeps hostile text text: in descriptions, which readers take for HTML, too', async () => {
    const hostile = hostileDataset()
    const text = await textOf(strikesKml(selectionOf(hostile, NO_FILTER, ['<script>'])))
    for (const unsafe of ['<script', '<img', ']]>', '\u202e', '\u0007'])
      expect(text).not.toContain(unsafe)
    const file = read(text)
    for (const { description } of file.marks) expect(description).not.toMatch(/[<>]/)
  })

  it('has no point where none is known', async () => {
    const kml = await textOf(strikesKml(selectionOf({ ...hostileDataset(), placeById: new Map() })))
    const file = read(kml)
    expect(file.marks.every(({ point }) => point === null)).toBe(true)
  })
})
