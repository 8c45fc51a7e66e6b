import { describe, expect, test } from 'vitest'
import { type Box, composeFigure, type Figure, svgText } from './figure'
import { approximateMeasure } from './measure'
import { INVENTED_PROVENANCE } from './provenance/provenance.fixture'
import { FIGURE_SIZES } from './size'

const figure: Figure = {
  title: 'Strikes per week',
  subtitle: ['Whole record'],
  legend: [{ label: 'Claimed', texture: 'dots', tone: '#c96f00' }],
  body: ({ x, y, width, height }) =>
    `<rect id="body" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
  evidence: 'Evidence: 2 claimed only.',
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

const FILTERS = Array.from(
  { length: 24 },
  (_, index) => `claimed by or blamed on an invented group with a long name, number ${index}`,
)

const MANY_WORDS: Partial<Figure> = {
  title: 'A long title that says what, where and when, and goes on to say it once more '.repeat(2),
  subtitle: [FILTERS.join(' · ')],
  legend: Array.from({ length: 14 }, (_, index) => ({
    label: `A class with a long name ${index}`,
    texture: 'lines' as const,
    tone: '#0072b2',
  })),
  evidence:
    'Evidence: A 1,000 confirmed, 1,000 reported, 1,000 claimed only, 1,000 attributed, 1,000 contested; B 1,000 confirmed, 1,000 reported, 1,000 claimed only, 1,000 attributed, 1,000 contested. A claim is not a fact.',
  notes: ['A note that takes more than one line of the figure. '.repeat(6), 'Another note.'],
  footer: [
    'n = 212 of 468 strike records, and all that has to be said of them. '.repeat(5),
    `https://atlas.test/?actor=${'long-name,'.repeat(40)}`,
  ],
}

const ENDLESS_WORDS: Partial<Figure> = {
  ...MANY_WORDS,
  title: 'word '.repeat(2000),
  subtitle: ['x'.repeat(10_000)],
  notes: Array(40).fill('A note.'),
  footer: ['word '.repeat(2000), 'y'.repeat(10_000)],
}

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
      'Evidence: 2 claimed only.',
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

  describe.each(Object.entries(FIGURE_SIZES))('at the size "%s"', (_name, { width, height }) => {
    const drawn = (words: Partial<Figure>) => {
      let box: Box = { x: 0, y: 0, width: 0, height: 0 }
      const body = (given: Box) => {
        box = given
        return ''
      }
      const composed = composeFigure({ ...figure, body, ...words }, { width, height })
      const [, right, bottom] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(composed.svg) ?? []
      return { ...composed, box, right: Number(right), bottom: Number(bottom) }
    }

    test('has exactly that size, and scales as a whole', () => {
      const few = drawn({})
      expect([few.width, few.height]).toEqual([width, height])
      expect(few.svg).toContain(`width="${width}" height="${height}" viewBox`)
      expect(few.right / few.bottom).toBeCloseTo(width / height, 2)
    })

    test.each([
      ['few words', {}],
      ['many words', MANY_WORDS],
      ['words without end', ENDLESS_WORDS],
      ['a drawing that needs much room', { ...MANY_WORDS, bodyHeight: 900 }],
    ])('with %s nothing leaves the figure, nothing overlaps, the drawing has room', (_, words) => {
      const { svg, box, right, bottom } = drawn(words)
      const texts = placedTexts(svg)
      expect(texts.length).toBeGreaterThan(4)
      for (const { x, y, size, text } of texts) {
        expect(x).toBeGreaterThanOrEqual(56)
        expect(x + approximateMeasure(text, { size })).toBeLessThanOrEqual(right - 30)
        expect(y).toBeLessThan(bottom - 20)
        // Above the drawing or below it, never in it.
        expect(y < box.y || y - size > box.y + box.height - 1).toBe(true)
      }
      for (const a of texts)
        for (const b of texts)
          if (a !== b && Math.abs(a.y - b.y) < Math.min(a.size, b.size)) {
            const [left, next] = a.x < b.x ? [a, b] : [b, a]
            expect(left.x + approximateMeasure(left.text, { size: left.size })).toBeLessThan(next.x)
          }
      expect(texts.map(({ text }) => text).join(' ')).toContain(
        (words as Partial<Figure>).evidence ?? figure.evidence,
      )
      expect(box.height).toBeGreaterThanOrEqual((words as Partial<Figure>).bodyHeight ?? 320)
    })
  })

  test('what is folded says how much, and the description has all of it', () => {
    const { svg } = composeFigure({ ...figure, ...MANY_WORDS }, { width: 800, height: 600 })
    const words = placedTexts(svg).map(({ text }) => text)
    expect(words.join(' ')).toMatch(/… and \d+ more: see the description in the file/)
    expect(words.some((text) => /^and \d+ more$/.test(text))).toBe(true)
    const description = /<desc>([\s\S]*)<\/desc>/.exec(svg)?.[1]
    for (const filter of FILTERS) expect(description).toContain(filter)
    expect(description).toContain('A class with a long name 13')
  })

  test('can leave its ground transparent', () => {
    const ground = /<rect width="1600" height="900" fill="#ffffff"\/>/
    expect(composeFigure(figure).svg).toMatch(ground)
    expect(composeFigure(figure, { background: 'transparent' }).svg).not.toMatch(ground)
  })

  test('says of itself what it shows, with the words that it is composed of', () => {
    const { format, title, description, ...origin } = INVENTED_PROVENANCE
    const { provenance } = composeFigure(figure, { origin })
    expect(provenance).toEqual({
      ...INVENTED_PROVENANCE,
      title: 'Strikes per week',
      description: 'Whole record Legend: Claimed. Evidence: 2 claimed only. A note. n = 2',
    })
    const { svg } = composeFigure(figure, { origin })
    expect(svg).toContain('<metadata>')
    expect(composeFigure(figure).svg).not.toContain('<metadata>')
    expect([format, title, description].every(Boolean)).toBe(true)
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
      evidence: evil,
      notes: [evil],
      footer: [evil],
    })
    for (const unsafe of ['<img', '\u202e', '\u0007']) expect(svg).not.toContain(unsafe)
    // Six texts, the accessible name, the title, and five in the description.
    expect(svg.match(/&lt;img onerror=&quot;x&quot;&gt; &amp;/g)).toHaveLength(13)
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
