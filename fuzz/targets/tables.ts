import fc from 'fast-check'
import Papa from 'papaparse'
import { hostileText } from '../hostile'
import { mutatedText } from '../mutate'
import { readAsTable, tableStart } from '../tables'
import { target } from '../target'

const encoder = new TextEncoder()

/** The table with some of its cells replaced, quotes as they have to be: what reaches the readers of rows. */
function withCells(csv: string): fc.Arbitrary<string> {
  const rows = Papa.parse<string[]>(csv.trim()).data
  const cell = fc.record({ row: fc.nat(), column: fc.nat(), text: hostileText(500) })
  return fc.array(cell, { minLength: 1, maxLength: 6 }).map((cells) => {
    const changed = rows.map((row) => [...row])
    for (const { row, column, text } of cells) {
      const one = changed[row % changed.length] as string[]
      one[column % one.length] = text
    }
    return Papa.unparse(changed)
  })
}

const tableTarget = (name: string, files: readonly string[]) => {
  const texts = files.map((file) => tableStart(file).toString('utf8'))
  return target({
    name,
    inputs: 5_000,
    given: fc.oneof(mutatedText(texts), ...texts.map(withCells)),
    run: (text) => readAsTable(encoder.encode(text)),
  })
}

/** Of each format, old and new, with and without a header: every row is a strike, joined, or told of. */
export const acledCsv = tableTarget('ACLED CSV', ['acled-invented.csv', 'acled-old-invented.csv'])
export const gedCsv = tableTarget('UCDP GED CSV', [
  'ged-invented.csv',
  'ged-42-columns-invented.csv',
  'ged-no-header-invented.csv',
])

const MAPPED =
  'date,latitude,longitude,actor,place,country,weapon,attacks,killed,summary,source,id\n' +
  '2024-01-04,33.5,35.25,Invented Group; Another,Invented Town,Mali,drone,2,3,"An invented ""text"", long enough to stay",Invented Gazette,a-1\n' +
  '03/04/2024,"33,5",35,Invented Group,,,rocket,,,,,a-2\n'

export const mappedCsv = target({
  name: 'mapped CSV',
  inputs: 5_000,
  given: fc.oneof(mutatedText([MAPPED]), withCells(MAPPED)),
  run: (text) => readAsTable(encoder.encode(text)),
})
