/** The rest of the legend: sizes, the rarer symbols, and what has to be said of the map. */

import type { Measure } from '../../engine/filter'
import { useAtlas, useSummary } from '../../filter/atlas'
import { plural } from '../../ui/format'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import { ActorShape } from './ActorSymbol'
import { Glyph } from './Legend'
import styles from './LegendPanel.module.css'
import {
  ACTOR_FORMS,
  GOLAN_NOTE,
  OPEN_BORDER_LABEL,
  ORIGIN_LABEL,
  SHAPES_NOTE,
} from './legendWords'
import type { Scene } from './scene'
import { radiusOf, referenceAmounts } from './symbol'
import { useShownKeys } from './useShownKeys'

interface LegendPanelProps {
  id: string
  scene: Scene
  /** The largest amount of the whole record, and the zoom: what sizes stand for. */
  largest: number
  zoom: number
}

export function LegendPanel({ id, scene, largest, zoom }: LegendPanelProps) {
  const { dataset } = useAtlas()
  const { question, origins } = useSummary()
  const theme = useTheme((state) => state.theme)
  const shown = useShownKeys()
  const placeless = dataset.actors.length - scene.actors.length
  return (
    <div id={id} className={styles.panel} data-covers>
      {shown.compact && (
        <ul className={styles.keys}>
          {shown.keys.map((key) => (
            <li key={key.key}>
              <Swatch texture={key.texture} tone={key.colour[theme]} />
              {key.label}
            </li>
          ))}
        </ul>
      )}
      <Sizes largest={largest} zoom={zoom} measure={question.measure} />
      <ul className={styles.forms}>
        {ACTOR_FORMS.filter(([form]) => scene.actors.some((mark) => mark.form === form)).map(
          ([form, label]) => (
            <li key={form}>
              <Glyph>
                <ActorShape form={form} r={6.5} pressed={false} />
              </Glyph>
              {label}
            </li>
          ),
        )}
        {origins.length > 0 && (
          <li>
            <Glyph>
              <path d="M-7 4Q0 -7 7 4" className={styles.arc} />
            </Glyph>
            {ORIGIN_LABEL}
          </li>
        )}
        <li>
          <Glyph>
            <path d="M-7 0H7" className={styles.openBorder} />
          </Glyph>
          {OPEN_BORDER_LABEL}
        </li>
      </ul>
      {placeless > 0 && (
        <p>{plural(placeless, 'actor')} without a known base: see the list of actors.</p>
      )}
      <p>
        {GOLAN_NOTE} {SHAPES_NOTE}
      </p>
    </div>
  )
}

interface SizesProps {
  largest: number
  zoom: number
  measure: Measure
}

/** Circles of round amounts. */
function Sizes({ largest, zoom, measure }: SizesProps) {
  return (
    <div className={styles.sizes}>
      {referenceAmounts(largest)
        .reverse()
        .map((amount) => {
          const r = radiusOf(amount, largest, zoom)
          return (
            <span key={amount}>
              <svg width={2 * r + 2} height={2 * r + 2} aria-hidden="true" focusable="false">
                <circle cx={r + 1} cy={r + 1} r={r} />
              </svg>
              {amount}
            </span>
          )
        })}
      {measure}
    </div>
  )
}
