/** The rest of the legend: sizes, the rarer symbols, and what has to be said of the map. */

import type { Measure } from '../../engine/filter'
import { useAtlas, useSummary } from '../../filter/atlas'
import { plural } from '../../ui/format'
import { Swatch } from '../../ui/texture'
import { useTheme } from '../../ui/theme'
import { ActorShape } from './ActorSymbol'
import { Glyph } from './Legend'
import styles from './LegendPanel.module.css'
import type { ActorMark } from './marks'
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

const FORMS: readonly [ActorMark['form'], string][] = [
  ['base', 'Actor, at its first known base area'],
  ['umbrella', 'Umbrella, among its members’ bases'],
  ['state', 'State, at the name of its country'],
]

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
        {FORMS.filter(([form]) => scene.actors.some((mark) => mark.form === form)).map(
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
            Country of origin, where a report names it
          </li>
        )}
        <li>
          <Glyph>
            <path d="M-7 0H7" className={styles.openBorder} />
          </Glyph>
          Armistice or ceasefire line, no agreed border
        </li>
      </ul>
      {placeless > 0 && (
        <p>{plural(placeless, 'actor')} without a known base: see the list of actors.</p>
      )}
      <p>
        The Golan Heights is administered by Israel and regarded as Syrian territory by most states;
        the map takes no position. Shapes and borders: Natural Earth.
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
      {measure === 'attacks' ? 'claimed attacks' : 'strikes'}
    </div>
  )
}
