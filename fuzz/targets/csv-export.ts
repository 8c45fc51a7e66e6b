import fc from 'fast-check'
import Papa from 'papaparse'
import { withoutGuard } from '../../src/dataset/guard'
import { csvLines } from '../../src/export/csv'
import { plainText } from '../../src/export/xml'
import { hostileText } from '../hostile'
import { target } from '../target'

/** Any text leaves in a CSV cell that a reader gives back, and that no spreadsheet runs, however it cuts the line. */
export const csvExport = target({
  name: 'csv-export',
  inputs: 50_000,
  given: fc.array(hostileText(), { minLength: 1, maxLength: 6 }),
  run: (texts) => {
    const cells = texts.map((text) => text.replace(/\r\n?/g, '\n'))
    const csv = csvLines([cells])
    const { data } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' })
    const read = data[0] ?? []
    if (read.length !== cells.length) throw new Error(`${cells.length} cells, read ${read.length}`)
    read.forEach((cell, at) => {
      if (/^\s*[=+\-@＝＋－＠]|^\t/.test(cell)) throw new Error(`runs: ${JSON.stringify(cell)}`)
      for (const cut of cell.split(/[;\t]/).slice(1))
        if (/^\s*[=+\-@＝＋－＠]/.test(cut))
          throw new Error(`runs when cut: ${JSON.stringify(cell)}`)
      const expected = plainText(cells[at] ?? '')
      if (withoutGuard(cell) !== expected)
        throw new Error(
          `${JSON.stringify(expected)} came back as ${JSON.stringify(withoutGuard(cell))}`,
        )
    })
  },
})
