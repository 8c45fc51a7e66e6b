/** Figures of every view beside the screen that they were made from. */
import Papa from 'papaparse'
import { actorPanel, exportFrom, open, region, selectedCount, targetCounts, total } from './atlas'
import { expect, test } from './network'
import { between, countBy, evidence, lastDay, strikes } from './record'

const PERIODS = 'a=2024-10-21..2024-11-17&b=2024-11-18..2024-12-15'
const FILTERS = 'direction=against-israel&weapon=one-way-attack-drone&evidence=claimed,confirmed'
/** The filters as a reader reads them, in the view above. */
const IN_WORDS = ['against Israel', 'claimed or confirmed', 'one-way attack drone']

/** The same filters but for the dates, by the record alone. */
const passes = (strike: (typeof strikes)[number]) =>
  strike.targetSide === 'israel' &&
  strike.weapon === 'one-way-attack-drone' &&
  ['claimed', 'confirmed'].includes(evidence(strike))

/** `13 confirmed, 36 claimed only` */
function evidenceOf(list: typeof strikes): string {
  const counts = countBy(list, evidence)
  return [`${counts.confirmed} confirmed`, `${counts.claimed} claimed only`].join(', ')
}

const VIEWS = [
  { name: 'Strike frequency', subject: /frequency-week-by-direction/ },
  { name: 'Map', subject: /map-by-direction/ },
  { name: 'Actors', subject: /actors/ },
]

/** The words of a figure, as a browser reads them; a line that is broken is one again. */
const wordsOf = (bytes: Buffer) =>
  [...bytes.toString('utf8').matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) =>
      text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    .join(' ')

const rowsOf = (bytes: Buffer) =>
  Papa.parse<Record<string, string>>(bytes.toString('utf8'), { header: true, skipEmptyLines: true })
    .data

test('a file of attacks is not named as one of strikes', async ({ page }) => {
  await open(page, `?v=1&count=attacks&panel=compare&${PERIODS}`)
  for (const { name } of [...VIEWS, { name: 'Compare' }])
    expect((await exportFrom(page, name, /^CSV/)).name, name).toMatch(/-attacks\.csv$/)
})

test('the figures of all views say the numbers and the filters of the screen, and so do their tables', async ({
  page,
}) => {
  await open(page, `?v=1&from=2024-09-01&to=2024-11-18&${FILTERS}&panel=compare&${PERIODS}`)
  const count = await selectedCount(page)
  expect(count).toBeGreaterThan(20)
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem')
  expect(await chips.count()).toBeGreaterThanOrEqual(3)

  const rests = evidenceOf(between('2024-09-01', '2024-11-18').filter(passes))
  for (const { name, subject } of VIEWS) {
    const figure = await exportFrom(page, name, /^SVG/)
    expect(figure.name).toMatch(/^strike-atlas_2024-09-01_2024-11-18_.+\.svg$/)
    expect(figure.name).toMatch(subject)
    const words = wordsOf(figure.bytes)
    expect(words, name).toContain(`n = ${count} of ${strikes.length} strike records`)
    // One direction is no split of a chart or a map.
    expect(words, name).toMatch(/^Claimed or reported strikes .*against Israel, (by actor, )?1 Sep/)
    expect(words, name).toContain(`Evidence: ${rests}. A claim is not a fact.`)
    for (const filter of [...IN_WORDS, '1 Sep – 18 Nov 2024'])
      expect(words.toLowerCase(), name).toContain(filter.toLowerCase())
    // Its line can be broken anywhere.
    expect(words.replaceAll(' ', ''), name).toContain(page.url())
  }

  // Tables add up to the same, and each row says where it comes from.
  const chartRows = rowsOf((await exportFrom(page, 'Strike frequency', /^CSV/)).bytes)
  const mapRows = rowsOf((await exportFrom(page, 'Map', /^CSV/)).bytes)
  const actorRows = rowsOf((await exportFrom(page, 'Actors', /^CSV/)).bytes)
  const comparedRows = rowsOf((await exportFrom(page, 'Compare', /^CSV/)).bytes)
  for (const rows of [chartRows, mapRows, actorRows, comparedRows])
    for (const row of rows)
      expect(row).toMatchObject({
        dataset_version: '1.0.0',
        licence: 'CC-BY-4.0',
        link: page.url(),
        filter: expect.stringContaining('direction: against Israel'),
      })
  expect(mapRows.reduce((sum, row) => sum + Number(row.strikes), 0)).toBe(count)
  expect(total(await targetCounts(page))).toBe(count)
  for (const row of actorRows)
    await expect(
      actorPanel(page)
        .getByText(row.name ?? '', { exact: true })
        .first(),
    ).toBeVisible()

  // The comparison has its own dates, and says so in its n.
  const compared = wordsOf((await exportFrom(page, 'Compare', /^SVG/)).bytes)
  const [all] = comparedRows
  const [a, b] = [Number(all?.a_count), Number(all?.b_count)]
  expect(compared).toContain(`n = ${a + b} (A ${a}, B ${b}) of ${strikes.length} strike records.`)
  expect(compared).toContain('Claimed or reported strikes against Israel')
  const whollyIn = (from: string, to: string) =>
    strikes.filter((one) => passes(one) && one.date >= from && lastDay(one) <= to)
  const [inA, inB] = [
    evidenceOf(whollyIn('2024-10-21', '2024-11-17')),
    evidenceOf(whollyIn('2024-11-18', '2024-12-15')),
  ]
  expect(compared).toContain(`Evidence: A ${inA}; B ${inB}. A claim is not a fact.`)
  for (const filter of IN_WORDS) expect(compared.toLowerCase()).toContain(filter.toLowerCase())
  const shown = region(page, 'Compare').getByRole('row', { name: 'Strikes' }).getByRole('cell')
  await expect(shown).toHaveText([String(a), String(b)])
})
