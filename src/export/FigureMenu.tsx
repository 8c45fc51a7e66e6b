/** Saves what a view shows: as a picture with the usual choices, as a figure with others, as data. */
import { useState } from 'react'
import type { DatasetHead } from '../model/record'
import { later } from '../ui/later'
import { type SaveItem, SaveMenu } from '../ui/SaveMenu'
import { download } from './download'
import type { ComposedFigure, FigureChoice } from './figure'
import type { FigureFormat } from './figureFile'
import { originOf, type ViewAddress } from './provenance/origin'
import { FIGURE_SIZES } from './size'

export interface Figured {
  /** What is saved, for messages: `The chart`. */
  what: string
  fileName: (extension: string) => string
  /** Draws the figure as chosen; its code can come when it is first asked for. */
  compose: (choice: Partial<FigureChoice>) => ComposedFigure | Promise<ComposedFigure>
  /** The dataset, and the address of the view at this moment: the figure says where it comes from. */
  head: DatasetHead
  address: () => ViewAddress
}

interface FigureMenuProps extends Figured {
  /** What else there is to save. */
  also: readonly SaveItem[]
}

const FigureDialog = later(async () => (await import('./FigureDialog')).FigureDialog)

const { width, height } = FIGURE_SIZES.report
/** Of a PNG that is saved without asking. */
const SCALE = 2

export function FigureMenu({ also, ...figured }: FigureMenuProps) {
  const [choosing, setChoosing] = useState(false)
  const save = async (format: FigureFormat) => {
    const { figureFile } = await import('./figureFile')
    const { head, address, compose } = figured
    const figure = await compose({ origin: originOf(head, address(), new Date()) })
    const name = figured.fileName(format)
    download(await figureFile(figure, format, SCALE), name)
    return name
  }
  return (
    <>
      <SaveMenu
        what={figured.what}
        items={[
          { label: 'PNG image', detail: `${width * SCALE} px`, save: () => save('png') },
          { label: 'SVG image', detail: `${width} × ${height}`, save: () => save('svg') },
          { label: 'Figure…', detail: 'size, title, copy, PDF', open: () => setChoosing(true) },
          ...also,
        ]}
      />
      {choosing && <FigureDialog {...figured} onClose={() => setChoosing(false)} />}
    </>
  )
}
