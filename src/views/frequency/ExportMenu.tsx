/** Saves the chart as PNG, SVG or CSV, and says what came of it. */
import { useEffect, useState } from 'react'
import type { Summary } from '../../engine/summary'
import { toCsv } from '../../export/csv'
import { download, fileNameOf } from '../../export/download'
import { FIGURE_SIZE } from '../../export/figure'
import { canvasMeasure } from '../../export/measure'
import { renderPng, svgBlob } from '../../export/png'
import { addressOf } from '../../filter/address'
import { type Atlas, useAtlas, useSummary } from '../../filter/atlas'
import { currentView } from '../../filter/store'
import { formatDay } from '../../model/day'
import { plural } from '../../ui/format'
import { Menu } from '../../ui/Menu'
import { rangeOf } from './brush'
import styles from './ExportMenu.module.css'
import { frequencyFigure } from './figure'
import { binTable } from './table'

type Outcome = { saved: string } | { failed: string } | null
type Format = 'png' | 'svg' | 'csv'

const SHOWN_FOR_MS = 8000

export function ExportMenu() {
  const atlas = useAtlas()
  const summary = useSummary()
  const [outcome, setOutcome] = useState<Outcome>(null)

  useEffect(
    function forgetSuccess() {
      if (!outcome || 'failed' in outcome) return
      const timer = setTimeout(() => setOutcome(null), SHOWN_FOR_MS)
      return () => clearTimeout(timer)
    },
    [outcome],
  )

  const save = async (format: Format) => {
    setOutcome(null)
    try {
      const name = fileNameFor(summary, atlas, format)
      download(await fileOf(summary, atlas, format), name)
      setOutcome({ saved: `Saved ${name}` })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setOutcome({ failed: `The chart was not saved. ${reason}` })
    }
  }

  const { width, height } = FIGURE_SIZE
  const bins = summary.bins.edges.length - 1
  return (
    <>
      <Menu
        label="Export"
        items={[
          { label: 'PNG image', detail: `${width * 2} px`, onSelect: () => void save('png') },
          { label: 'SVG image', detail: `${width} × ${height}`, onSelect: () => void save('svg') },
          { label: 'CSV data', detail: plural(bins, 'row'), onSelect: () => void save('csv') },
        ]}
      />
      <p aria-live="polite" className={styles.saved}>
        {outcome && 'saved' in outcome && outcome.saved}
      </p>
      {outcome && 'failed' in outcome && (
        <p role="alert" className={styles.failed}>
          {outcome.failed}{' '}
          <button type="button" onClick={() => setOutcome(null)}>
            Dismiss
          </button>
        </p>
      )}
    </>
  )
}

async function fileOf(summary: Summary, { dataset }: Atlas, format: Format): Promise<Blob> {
  if (format === 'csv') {
    const { header, rows } = binTable(summary.bins)
    return new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' })
  }
  const view = currentView()
  const link = addressOf(view)
  const event = view.event === null ? undefined : dataset.contextEventById.get(view.event)
  const figure = frequencyFigure({ summary, dataset, link, measure: canvasMeasure(), event })
  return format === 'svg' ? svgBlob(figure.svg) : renderPng(figure.svg, figure)
}

function fileNameFor({ question }: Summary, { engine }: Atlas, format: Format): string {
  const { from, to } = rangeOf(question.filter, engine.extent)
  return fileNameOf(
    [formatDay(from), formatDay(to), `frequency-${question.bin}-by-${question.stack}`],
    format,
  )
}
