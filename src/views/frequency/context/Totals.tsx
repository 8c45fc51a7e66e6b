/** Brackets over the periods for which somebody published a count, with ours beside it. */
import { useMemo, useRef, useState } from 'react'
import { approximateMeasure } from '../../../export/measure'
import { setPanel } from '../../../filter/actions'
import { useAtlas, useSummary } from '../../../filter/atlas'
import { periodInWords } from '../../../ui/coverageWords'
import type { PlotScale } from '../layout'
import { Floating } from './Floating'
import styles from './Totals.module.css'
import {
  type Bracket,
  bracketDetail,
  bracketLabel,
  layoutBrackets,
  reach,
  totalsShown,
} from './totals'

export function Totals({ scale, top }: { scale: PlotScale; top: number }) {
  const { dataset } = useAtlas()
  const { filter } = useSummary().question
  const { first, end, box } = scale
  const { x, width } = box
  // Dates do not change which totals stand here: a drag of the range leaves them alone.
  const { from: _from, to: _to, ...clauses } = filter
  const key = JSON.stringify(clauses)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the filter without its dates
  const brackets = useMemo(() => {
    const totals = totalsShown(dataset, filter, { first, last: end - 1 })
    const measure = (label: string) => approximateMeasure(label, { size: 10 })
    return layoutBrackets(totals, { first, end, width, measure })
  }, [dataset, key, first, end, width])
  if (brackets.length === 0) return null
  return (
    <ul
      aria-label="Published totals"
      className={styles.totals}
      style={{ insetInlineStart: x, insetBlockStart: top, inlineSize: width }}
    >
      {brackets.map((bracket) => (
        <BracketMark key={bracket.comparison.total.id} bracket={bracket} />
      ))}
    </ul>
  )
}

function BracketMark({ bracket }: { bracket: Bracket }) {
  const { comparison, left, right, label } = bracket
  const [read, setRead] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const [start, end] = reach(bracket)
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={styles.bracket}
        style={{ insetInlineStart: start, inlineSize: end - start }}
        aria-label={`${bracketLabel(comparison)}, ${periodInWords(comparison.period)}`}
        onClick={() => setPanel('coverage')}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setRead(true)}
        onPointerLeave={() => setRead(false)}
        onFocus={({ target }) => setRead(target.matches(':focus-visible'))}
        onBlur={() => setRead(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !read) return
          event.stopPropagation()
          setRead(false)
        }}
      >
        <span
          className={styles.line}
          style={{ insetInlineStart: left - start + 1, inlineSize: Math.max(2, right - left - 2) }}
        />
        {label && <span className={styles.label}>{label}</span>}
      </button>
      {read && button.current && (
        <Floating role="tooltip" anchor={button.current} width={290}>
          <p className={styles.held}>{bracketLabel(comparison)}</p>
          {bracketDetail(comparison).map((line) => (
            <p key={line} className={styles.detail}>
              {line}
            </p>
          ))}
        </Floating>
      )}
    </li>
  )
}
