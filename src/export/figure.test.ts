import { describe, expect, test } from 'vitest'
import { type Box, composeFigure, type Figure, svgText } from './figure'
import { approximateMeasure } from './measure'

const figure: Figure = {
  width: 1600,
  height: 900,
  title: 'Strikes per week',
  subtitle: ['Whole record'],
  legend: [{ label: 'Claimed', texture: 'dots', tone: '#c96f00' }],
  body: ({ x, y, width, height }) =>
    `<rect id="body" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
  notes: ['A note.'],
  footer: ['n = 2'],
  measure: approximateMeasure,
}

interface PlacedText {
  x: number
  y: number
  size: number
  text: string
}

const placedTexts = (svg: string): PlacedText[] =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, size, text]) => ({
      x: Number(x),
      y: Number(y),
      size: Number(size),
      text: text ?? '',
    }),
  )

const long =
  'evidence: confirmed, reported, claimed or contested, and many words more to say it all '

describe('a composed figure', () => {
  test('is one SVG with title, description and real text in named fonts', () => {
    const { svg, width, height } = composeFigure(figure)
    expect([width, height]).toEqual([1600, 900])
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1600" height="900"/)
    expect(svg).toContain('font-family="Inter, &quot;Helvetica Neue&quot;, Arial, sans-serif"')
    expect(svg).toContain('<title>Strikes per week</title>')
    expect(svg).not.toContain('foreignObject')
    expect(placedTexts(svg).map((one) => one.text)).toEqual([
      'Strikes per week',
      'Whole record',
      'Claimed',
      'A note.',
      'n = 2',
    ])
  })

  test('stands in order from top to bottom, and the drawing has the room between', () => {
    let box: Box = { x: 0, y: 0, width: 0, height: 0 }
    const { svg } = composeFigure({
      ...figure,
      body: (given) => {
        box = given
        return ''
      },
    })
    const baselines = placedTexts(svg).map((one) => one.y)
    expect(baselines).toEqual([...baselines].sort((a, b) => a - b))
    expect(box.y).toBeGreaterThan(baselines[2] as number)
    expect(box.y + box.height).toBeLessThan((baselines[3] as number) - 16)
    expect(box.width).toBe(1600 - 2 * 56)
  })

  test('long words wrap, nothing leaves the figure and no two lines overlap', () => {
    const { svg, height } = composeFigure({
      ...figure,
      width: 700,
      title: long.repeat(2),
      subtitle: [long.repeat(5)],
      legend: Array.from({ length: 14 }, (_, index) => ({
        label: `A class with a long name ${index}`,
        texture: 'lines' as const,
        tone: '#0072b2',
      })),
      notes: [long.repeat(4)],
      footer: [long.repeat(3), `https://atlas.test/?actor=${'long-name,'.repeat(40)}`],
    })
    const texts = placedTexts(svg)
    for (const { x, y, size, text } of texts) {
      expect(x).toBeGreaterThanOrEqual(56)
      expect(x + approximateMeasure(text, { size })).toBeLessThanOrEqual(700 - 30)
      expect(y).toBeLessThan(height - 20)
    }
    for (const a of texts)
      for (const b of texts)
        if (a !== b && Math.abs(a.y - b.y) < Math.min(a.size, b.size)) {
          const [left, right] = a.x < b.x ? [a, b] : [b, a]
          expect(left.x + approximateMeasure(left.text, { size: left.size })).toBeLessThan(right.x)
        }
  })

  test('grows taller rather than squeeze the drawing', () => {
    const { svg, height } = composeFigure({ ...figure, notes: Array(40).fill('A note.') })
    expect(height).toBeGreaterThan(900)
    expect(Number(/id="body"[^>]*height="([\d.]+)"/.exec(svg)?.[1])).toBe(320)
  })

  test('holds each pattern once, and only those in use', () => {
    const { svg } = composeFigure({
      ...figure,
      body: (_, paint) =>
        [paint('dots', '#c96f00'), paint('hatch', '#c96f00'), paint('solid', '#000000')].join(' '),
    })
    expect([...svg.matchAll(/<pattern id="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'dots-c96f00',
      'hatch-c96f00',
    ])
    expect(svg).toContain('url(#dots-c96f00) url(#hatch-c96f00) #000000')
  })

  test('what only gives context is faded in the legend as in the drawing', () => {
    const { svg } = composeFigure({
      ...figure,
      legend: [{ label: 'Outside', texture: 'solid', tone: '#c96f00', faded: true }],
    })
    expect(svg).toContain('opacity="0.28"')
  })

  test('text is escaped everywhere', () => {
    const evil = '<img onerror="x"> & \u202e\u0007'
    const { svg } = composeFigure({
      ...figure,
      title: evil,
      subtitle: [evil],
      legend: [{ label: evil, texture: 'solid', tone: '#000000' }],
      notes: [evil],
      footer: [evil],
    })
    for (const unsafe of ['<img', '\u202e', '\u0007']) expect(svg).not.toContain(unsafe)
    // Five texts, the accessible name, the title, and three in the description.
    expect(svg.match(/&lt;img onerror=&quot;x&quot;&gt; &amp;/g)).toHaveLength(10)
  })
})

test('a line of text keeps its style', () => {
  expect(
    svgText('A & B', {
      x: 1.005,
      y: 2,
      font: { size: 12, bold: true },
      fill: '#000',
      anchor: 'end',
    }),
  ).toBe(
    '<text x="1" y="2" font-size="12" font-weight="600" fill="#000" text-anchor="end">A &amp; B</text>',
  )
})
