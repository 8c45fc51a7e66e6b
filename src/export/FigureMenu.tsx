/** Saves what a view shows: as a picture with the usual choices, as a figure with others, as its numbers. */
import { Suspense, useState } from 'react'
import { plural } from '../ui/format'
import { later } from '../ui/later'
import { SaveMenu } from '../ui/SaveMenu'
import type { Job } from '../ui/saving'
import { type CsvValue, toCsv } from './csv'
import { withOrigin } from './data/columns'
import { originOf, type Selection } from './data/selection'
import { download } from './download'
import type { ComposedFigure, FigureChoice } from './figure'
import type { FigureFormat } from './figureFile'
import { figureOrigin } from './provenance/origin'
import { FIGURE_SIZES } from './size'

export interface Figured {
  /** What is saved, for messages: `The chart`. */
  what: string
  fileName: (extension: string) => string
  /** Draws the figure as chosen; its code can come when it is first asked for. */
  compose: (choice: Partial<FigureChoice>) => ComposedFigure | Promise<ComposedFigure>
  dataset: Selection['dataset']
  /** The view at this moment, in words and as an address: what is saved says where it comes from. */
  words: () => Omit<Selection, 'dataset' | 'size' | 'page' | 'events'>
}

interface FigureMenuProps extends Figured {
  /** The numbers that the view shows. */
  table: {
    /** How many rows `make` gives. */
    rows: number
    make: () => { header: readonly string[]; rows: readonly (readonly CsvValue[])[] }
  }
}

const FigureDialog = later(async () => (await import('./FigureDialog')).FigureDialog)

const { width, height } = FIGURE_SIZES.report
/** Of a PNG that is saved without asking. */
const SCALE = 2

export function FigureMenu({ table, ...figured }: FigureMenuProps) {
  const { what, fileName, compose, dataset, words } = figured
  const [choosing, setChoosing] = useState(false)
  const save = (blob: Blob, extension: string) => {
    const name = fileName(extension)
    download(blob, name)
    return name
  }
  const saveFigure = async (format: FigureFormat, { signal }: Job) => {
    const { figureFile } = await import('./figureFile')
    const figure = await compose({ origin: figureOrigin(dataset.head, words(), new Date()) })
    const file = await figureFile(figure, format, SCALE)
    signal.throwIfAborted()
    return save(file, format)
  }
  const saveTable = async () => {
    const { header, rows } = withOrigin(table.make(), originOf({ dataset, ...words() }))
    return save(new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }), 'csv')
  }
  return (
    <>
      <SaveMenu
        what={what}
        onOpen={FigureDialog.fetch}
        items={[
          {
            label: 'PNG image',
            detail: `${width * SCALE} px`,
            save: (job) => saveFigure('png', job),
          },
          {
            label: 'SVG image',
            detail: `${width} × ${height}`,
            save: (job) => saveFigure('svg', job),
          },
          { label: 'Figure…', detail: 'size, title, copy, PDF', open: () => setChoosing(true) },
          { label: 'CSV data', detail: plural(table.rows, 'row'), save: saveTable },
        ]}
      />
      {/* Waits for its code alone: the button stays where it is, and keeps the focus. */}
      <Suspense fallback={null}>
        {choosing && <FigureDialog {...figured} onClose={() => setChoosing(false)} />}
      </Suspense>
    </>
  )
}
