/** A figure before it is saved: its title, size, ground and format, with a picture of what it will be. */
import { useEffect, useRef, useState } from 'react'
import { harmless } from '../model/harmless'
import { Dialog } from '../ui/Dialog'
import { SavingNote } from '../ui/SavingNote'
import { Segmented } from '../ui/Segmented'
import { useSaving } from '../ui/saving'
import { download } from './download'
import styles from './FigureDialog.module.css'
import type { Figured } from './FigureMenu'
import type { ComposedFigure } from './figure'
import { copyFigure, type FigureFormat, figureFile } from './figureFile'
import { svgBlob } from './png'
import { printFigure } from './printFigure'
import { figureOrigin } from './provenance/origin'
import { FIGURE_SIZES, type FigureSizeName } from './size'

interface FigureDialogProps extends Figured {
  onClose: () => void
}

const SIZES = (Object.keys(FIGURE_SIZES) as FigureSizeName[]).map((value) => ({
  value,
  label: FIGURE_SIZES[value].label,
}))
const FORMATS = [
  { value: 'png', label: 'PNG' },
  { value: 'svg', label: 'SVG' },
] as const satisfies readonly { value: FigureFormat; label: string }[]
const SCALES = (['1', '2', '3'] as const).map((value) => ({ value, label: `${value}×` }))

const MAX_TITLE = 300

export function FigureDialog({
  what,
  fileName,
  compose,
  dataset,
  words,
  onClose,
}: FigureDialogProps) {
  const [size, setSize] = useState<FigureSizeName>('report')
  const [transparent, setTransparent] = useState(false)
  const [title, setTitle] = useState<string | null>(null)
  const [format, setFormat] = useState<FigureFormat>('png')
  const [scale, setScale] = useState<'1' | '2' | '3'>('2')
  const { width, height } = FIGURE_SIZES[size]
  const background = transparent ? 'transparent' : 'white'
  const draw = () => {
    const origin = figureOrigin(dataset.head, words(), new Date())
    return compose({ width, height, title, background, origin })
  }
  const { figure, url, fault } = usePreview(draw, `${size} ${background} ${title}`)
  const saving = useSaving(what)

  const save = () =>
    saving.run(async ({ signal }) => {
      const name = fileName(format)
      const file = await figureFile(await draw(), format, Number(scale))
      signal.throwIfAborted()
      download(file, name)
      return name
    })
  const copy = () =>
    saving.run(
      async () => {
        await copyFigure(await draw(), Number(scale))
        return 'image'
      },
      () => 'Copied the image',
    )
  const print = () =>
    saving.run(async () => {
      printFigure(await draw(), fileName('pdf'))
      return null
    })

  return (
    <Dialog title="Figure" onClose={onClose} wide>
      <div className={styles.columns}>
        <div className={styles.preview} data-transparent={transparent}>
          {url && figure && <img src={url} alt={`Preview: ${figure.title}`} />}
          {fault && <p role="alert">{fault}</p>}
        </div>
        <div className={styles.choices}>
          <label className={styles.title}>
            Title
            <textarea
              rows={3}
              value={title ?? figure?.title ?? ''}
              maxLength={MAX_TITLE}
              dir="auto"
              onChange={(event) => setTitle(harmless(event.target.value))}
            />
          </label>
          <Segmented label="Size" options={SIZES} value={size} onChange={setSize} />
          <div className={styles.row}>
            <Segmented label="Format" options={FORMATS} value={format} onChange={setFormat} />
            {format === 'png' && (
              <Segmented label="Resolution" options={SCALES} value={scale} onChange={setScale} />
            )}
            <span className={styles.pixels}>
              {format === 'png'
                ? `${width * Number(scale)} × ${height * Number(scale)} px`
                : `${width} × ${height}`}
            </span>
          </div>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={transparent}
              onChange={(event) => setTransparent(event.target.checked)}
            />
            Transparent background
          </label>
          <p className={styles.note}>
            The file carries the view that it shows: open it here, and the view is back.
          </p>
          <div className={styles.row}>
            <button type="button" className={styles.primary} onClick={save}>
              Save
            </button>
            <button type="button" className={styles.button} onClick={copy}>
              Copy image
            </button>
            <button type="button" className={styles.button} onClick={print}>
              Print or PDF…
            </button>
          </div>
          <SavingNote {...saving} />
        </div>
      </div>
    </Dialog>
  )
}

/** Typing and choosing draw anew only once they pause, ms. */
const PAUSE = 120

function usePreview(draw: () => ComposedFigure | Promise<ComposedFigure>, key: string) {
  const [state, setState] = useState<{ figure?: ComposedFigure; url?: string; fault?: string }>({})
  const latest = useRef(draw)
  latest.current = draw
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for all that `draw` depends on
  useEffect(
    function drawAfterPause() {
      let over = false
      const timer = setTimeout(async () => {
        try {
          const figure = await latest.current()
          if (over) return
          setState({ figure, url: URL.createObjectURL(svgBlob(figure.svg)) })
        } catch (error) {
          if (!over) setState({ fault: `The figure cannot be drawn. ${messageOf(error)}` })
        }
      }, PAUSE)
      return () => {
        over = true
        clearTimeout(timer)
      }
    },
    [key],
  )
  useEffect(
    function freeOnceReplaced() {
      const { url } = state
      return () => {
        if (url) URL.revokeObjectURL(url)
      }
    },
    [state],
  )
  return state
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
