/** No file that leaves the page holds a sign that turns or hides the text beside it, whatever the data held. */
import { describe, expect, it } from 'vitest'
import { datasetFrom, type HeldDataset } from '../../dataset/dataset'
import { inventedCompiled, inventedTables } from '../../dataset/invented.fixture'
import { parseDataset } from '../../dataset/parse'
import { NO_FILTER } from '../../engine/filter'
import { strikeCitation } from '../../export/citation'
import { plainCitation, referenceOf } from '../../export/cite/reference'
import { apa, bibtex, cslJson, ris } from '../../export/cite/styles'
import { toCsv } from '../../export/csv'
import { DATA_FORMATS, type DataFormat } from '../../export/data/formats'
import { selectionOf, textOf } from '../../export/data/selection.fixture'
import { CSV_OPTIONS } from '../../export/data/tables'
import { fileNameOf } from '../../export/download'
import { loadView } from '../../filter/actions'
import { chipsOf } from '../../filter/chips'
import { decodeView } from '../../filter/link'
import { currentView } from '../../filter/store'
import { filterInWords } from '../../filter/words'
import { figures } from './figures.fixture'

/**
 * What Unicode says is shown as nothing, controls of direction and control characters; but for the
 * marks that scripts and signs need: joiners, marks of direction, selectors of a variant.
 */
const TURNS_OR_HIDES = new RegExp(
  '(?![\\t\\n\\r\\u061c\\u200c-\\u200f\\u180b-\\u180d\\u180f\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}])' +
    '[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{Cc}\\u2028\\u2029\\ufff9-\\ufffb]',
  'u',
)

/** Every such sign there is. */
const EACH = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => TURNS_OR_HIDES.test(sign))
const HIDDEN = EACH.filter((sign) => sign < '\u{e0000}' || sign === '\u{e0041}').join('x')

/** Texts, and neither ids, days, codes of countries, words of the codebook nor addresses. */
const isText = (value: string) =>
  /[A-Z ]/.test(value) && !/^([A-Z]{2}|https?:.*|CC0.*)$/.test(value)

const spoiled = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' && isText(one) && !one.includes('T00:00') ? `${one}${HIDDEN}` : one,
  )

const compiled = spoiled(inventedCompiled(inventedTables()))

/** As no reader gives it: each way out has to see to it alone. */
const raw: HeldDataset = datasetFrom(compiled)
/** As the page opens it. */
const opened = parseDataset(JSON.stringify(compiled))

const expectPlain = (text: string, what: string) =>
  expect(TURNS_OR_HIDES.exec(text)?.[0].codePointAt(0)?.toString(16), what).toBeUndefined()

it('there are many of them, and the data are full of them', () => {
  expect(EACH.length).toBeGreaterThan(3000)
  expect(raw.places[0]?.name).toContain('\u202e')
  expect(raw.actors[0]?.name).toContain('\u200b')
})

it('a dataset that is opened has none left in any text', () => {
  expectPlain(JSON.stringify(opened.head) + JSON.stringify(opened.strikes), 'strikes')
  for (const table of [opened.actors, opened.places, opened.sources, opened.contextEvents])
    expectPlain(table.map((row) => Object.values(row).join(' ')).join(' '), 'a table')
})

describe('none is left', () => {
  it('in a figure of any view, its title, labels and names', () => {
    const drawn = figures({ dataset: raw, choice: { title: `A title${HIDDEN}` } })
    expect(Object.keys(drawn)).toEqual(['chart', 'map', 'actors', 'comparison'])
    for (const [view, { svg }] of Object.entries(drawn)) {
      expect(svg, view).toContain('aria-label="A titlexx')
      expectPlain(svg, view)
    }
  })

  it.each(Object.keys(DATA_FORMATS))('in rows as %s', async (name) => {
    const format: DataFormat = DATA_FORMATS[name as keyof typeof DATA_FORMATS]
    // JSON is the dataset itself, as it was opened; all others write texts anew.
    const dataset = format.extension === 'json' ? opened : raw
    const words = name.endsWith('son') ? [] : [`evidence: claimed${HIDDEN}`]
    const text = await textOf(
      format.pieces(selectionOf(dataset, NO_FILTER, words), { ...CSV_OPTIONS }),
    )
    expect(text.length).toBeGreaterThan(200)
    expectPlain(text, name)
    // An escape in JSON is the sign itself to whoever reads it.
    if (name.endsWith('son')) expectPlain(JSON.stringify(JSON.parse(text)), name)
  })

  it('in a table of a view', () => {
    expectPlain(toCsv([`column${HIDDEN}`], [[`cell${HIDDEN}`]]), 'CSV')
  })

  it('in a citation of a strike, of the dataset or of a view, in any style', () => {
    const [strike] = raw.strikes
    if (!strike) throw new Error('no strike')
    expectPlain(strikeCitation(strike, raw, 'https://atlas.test/', 20_000), 'of a strike')
    const reference = referenceOf(raw.head, {
      url: `https://atlas.test/${HIDDEN}`,
      accessed: 20_000,
      view: {
        filter: [`with the words “${HIDDEN}”`],
        selected: 1,
        whole: 2,
        counted: 'strikes',
        grouped: 'by week',
      },
    })
    for (const style of [plainCitation, bibtex, ris, cslJson, apa])
      expectPlain(style(reference), style.name)
  })

  it('in the name of a file', () => {
    expect(fileNameOf([`from${HIDDEN}`, 'to'], 'csv')).toMatch(/^strike-atlas_[a-z0-9.-]+_to\.csv$/)
  })

  it('in what the page says of a filter that came with a link', () => {
    const { view, dropped } = decodeView(`q=drone${encodeURIComponent(HIDDEN)}&bin=${HIDDEN}`)
    loadView(view, dropped)
    const { filter } = currentView()
    const said = [
      ...chipsOf(filter, opened).map(({ label }) => label),
      ...filterInWords({ filter }, opened),
      ...dropped,
    ]
    expect(said).toHaveLength(3)
    expectPlain(said.join(' '), 'chips, words and notices')
  })
})
