/** Says that a link marks strikes, steps from one to the next, and takes the marks away. */
import { useMemo, useState } from 'react'
import { setHighlight } from '../../filter/actions'
import { useView } from '../../filter/store'
import { useFound } from '../../filter/strikes'
import { plural } from '../../ui/format'
import styles from './StrikesView.module.css'

interface MarkedStripProps {
  /** Rows that pass the filter. */
  rows: Uint32Array
  /** Asked to bring a strike into view, by its id. */
  onShow: (id: string) => void
}

export function MarkedStrip({ rows, onShow }: MarkedStripProps) {
  const highlight = useView((view) => view.highlight)
  const [shown, setShown] = useState(-1)
  const found = useFound(highlight)
  const within = useMemo(
    () =>
      (found?.ids ?? [])
        .map((id, at) => ({ id, row: found?.rows[at] ?? -1 }))
        .filter(({ row }) => row >= 0 && rows.includes(row))
        .sort((a, b) => a.row - b.row)
        .map(({ id }) => id),
    [found, rows],
  )
  if (highlight.length === 0) return null
  const outside = highlight.length - within.length
  const showNext = () => {
    const next = (shown + 1) % within.length
    setShown(next)
    onShow(within[next] as string)
  }
  return (
    <div className={styles.strip}>
      <span>
        {plural(highlight.length, 'strike')} marked
        {outside > 0 && `, ${outside} outside the filter`}
      </span>
      <button
        type="button"
        className={styles.quiet}
        disabled={within.length === 0}
        onClick={showNext}
      >
        Show {shown < 0 ? 'first' : 'next'}
      </button>
      <button type="button" className={styles.quiet} onClick={() => setHighlight([])}>
        Unmark
      </button>
    </div>
  )
}
