/** What colours and shapes mean, under the map: only what is on it now. */
import type { ReactNode } from 'react'
import { setTable } from '../../filter/actions'
import { useAtlas, useSummary } from '../../filter/atlas'
import { useView } from '../../filter/store'
import { STACK_LABELS } from '../../ui/stack'
import { TableToggle } from '../../ui/TableToggle'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import { ActorShape } from './ActorSymbol'
import styles from './Legend.module.css'
import { REGION_LABEL } from './legendWords'
import { circlePath } from './symbol'
import { useShownKeys } from './useShownKeys'

interface LegendProps {
  /** Whether the rest of the legend is open, the id of that part, and how to open it. */
  open: boolean
  panelId: string
  onToggle: () => void
  /** More to open, before the legend's own button. */
  children?: ReactNode
}

export function Legend({ open, panelId, onToggle, children }: LegendProps) {
  const { actors } = useAtlas().dataset
  const { question } = useSummary()
  const theme = useTheme((state) => state.theme)
  const asTable = useView((view) => view.tables.includes('map'))
  const { keys, inLine, hasRegions } = useShownKeys()
  return (
    <div className={styles.legend}>
      {/* Beside a table there is nothing that a colour or a shape would mean. */}
      {!asTable && (
        <ul
          className={styles.keys}
          aria-label={`Symbols on the map, by ${STACK_LABELS[question.stack].toLowerCase()}`}
        >
          {inLine.map(({ key, label, colour, texture }) => (
            <li key={key}>
              <Swatch texture={texture} tone={colour[theme]} />
              {label}
            </li>
          ))}
          {inLine.length < keys.length && <li>and {keys.length - inLine.length} more</li>}
          {hasRegions && (
            <li>
              <RegionGlyph />
              {REGION_LABEL}
            </li>
          )}
          {actors.some(({ baseAreas }) => baseAreas.length > 0) && (
            <li>
              <Glyph>
                <ActorShape form="base" r={6.5} pressed={false} />
              </Glyph>
              Actor
            </li>
          )}
        </ul>
      )}
      <TableToggle
        className={styles.toggle}
        pressed={asTable}
        onToggle={(shown) => setTable('map', shown)}
      />
      {!asTable && (
        <>
          {children}
          <LegendToggle name="Legend" open={open} panelId={panelId} onToggle={onToggle} />
        </>
      )}
    </div>
  )
}

interface LegendToggleProps {
  name: string
  open: boolean
  panelId: string
  onToggle: () => void
}

/** Opens what lies over the map. */
export function LegendToggle({ name, open, panelId, onToggle }: LegendToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      onClick={onToggle}
    >
      {name}
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <path d={open ? 'M2 3.5l3 3 3-3' : 'M2 6.5l3-3 3 3'} className={styles.chevron} />
      </svg>
    </button>
  )
}

/** A symbol of a legend, 16 px, around 0,0. */
export function Glyph({ children }: { children: ReactNode }) {
  return (
    <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

function RegionGlyph() {
  return (
    <Glyph>
      <g fill="none" stroke="var(--text-soft)">
        <path d="M-5 3l8-8M-4.5 5.5l10-10M-1.5 6.5l8-8" strokeWidth="0.9" />
        <path d={circlePath(6.8)} strokeDasharray="3 2" strokeWidth="1.3" />
      </g>
    </Glyph>
  )
}
