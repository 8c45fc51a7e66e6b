/** The way of a view into a figure and back, for any view there can be. */
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedCompiled } from '../../dataset/invented.fixture'
import { composeFigure, type Figure } from '../../export/figure'
import { approximateMeasure } from '../../export/measure'
import { figureOrigin } from '../../export/provenance/origin'
import { signPng } from '../../export/provenance/png'
import type { Reading } from '../../export/provenance/provenance'
import { GREY_PIXEL } from '../../export/provenance/provenance.fixture'
import { readPng } from '../../export/provenance/readPng'
import { type ParseXml, readSvg } from '../../export/provenance/readSvg'
import { decodeView, encodeView } from '../../filter/link'
import type { View } from '../../filter/view'
import { views } from '../../filter/views.fixture'

const head = inventedCompiled().dataset

const parseXml: ParseXml = (text) =>
  new DOMParser().parseFromString(text, 'image/svg+xml') as unknown as Document

/** As the Export menu makes it, but for the drawing. */
function figureOf(view: View, title: string) {
  const query = encodeView(view)
  const origin = figureOrigin(head, { query, link: `https://atlas.test/?${query}` }, new Date(0))
  const figure: Figure = {
    title: 'Invented',
    subtitle: [],
    legend: [],
    body: () => '',
    evidence: '',
    notes: [],
    footer: [],
    measure: approximateMeasure,
  }
  return composeFigure(figure, { title, origin })
}

function viewIn(reading: Reading): View {
  if ('problem' in reading) throw new Error(reading.problem)
  const { view, dropped } = decodeView(reading.provenance.view)
  expect(dropped).toEqual([])
  return view
}

const titles = fc.string({ unit: 'binary', maxLength: 80 })

test('any view comes back out of an SVG as it was, whatever the title', () => {
  fc.assert(
    fc.property(views, titles, (view, title) => {
      expect(viewIn(readSvg(figureOf(view, title).svg, parseXml))).toEqual(view)
    }),
    { numRuns: 200 },
  )
})

test('any view comes back out of a PNG as it was, at any scale', async () => {
  await fc.assert(
    fc.asyncProperty(views, titles, fc.integer({ min: 1, max: 3 }), async (view, title, scale) => {
      const { provenance } = figureOf(view, title)
      if (!provenance) throw new Error('the figure says nothing of itself')
      const png = signPng(GREY_PIXEL, provenance, scale)
      expect(viewIn(await readPng(png))).toEqual(view)
    }),
    { numRuns: 200 },
  )
})
