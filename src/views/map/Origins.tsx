/** Faint arcs from the country from which a report says that a strike was launched; ties of actors. */
import { svg } from 'leaflet'
import { useMemo } from 'react'
import { Pane, Polyline } from 'react-leaflet'
import type { Origin } from '../../engine/summary'
import type { Place } from '../../model/record'
import { type Spot, spotOfCountry } from './geography'
import { project, unproject } from './mercator'
import styles from './Origins.module.css'
import { arc, arcWidth } from './symbol'

/** More arcs than these, the largest first, would hide what they lead to. */
const MOST = 60

/** A line from an actor to a further base, or from an umbrella to a member's. */
export interface Tie {
  from: Spot
  to: Spot
}

interface OriginsProps {
  origins: readonly Origin[]
  placeById: ReadonlyMap<string, Place>
  ties: readonly Tie[]
  /** Mark id of a place on whose arcs the eye is, or null. */
  pointed: string | null
  onPoint: (origin: Origin | null) => void
}

export function Origins(props: OriginsProps) {
  return (
    <Pane name="origins" style={{ zIndex: 420 }}>
      <Lines {...props} />
    </Pane>
  )
}

function Lines({ origins, placeById, ties, pointed, onPoint }: OriginsProps) {
  const renderer = useMemo(() => svg({ padding: 0.5, pane: 'origins' }), [])
  return (
    <>
      {ties.map(({ from, to }) => (
        <Polyline
          key={`${from.lat},${from.lon} ${to.lat},${to.lon}`}
          positions={[
            [from.lat, from.lon],
            [to.lat, to.lon],
          ]}
          renderer={renderer}
          className={styles.tie}
          interactive={false}
        />
      ))}
      {origins.slice(0, MOST).map((origin) => {
        const place = placeById.get(origin.place)
        const from = spotOfCountry(origin.country)
        if (!place || !from) return null
        return (
          <Arc
            key={`${origin.country}-${origin.place}`}
            origin={origin}
            from={from}
            to={place}
            renderer={renderer}
            strong={pointed === `place:${origin.place}`}
            onPoint={onPoint}
          />
        )
      })}
    </>
  )
}

interface ArcProps {
  origin: Origin
  from: Spot
  to: Spot
  renderer: ReturnType<typeof svg>
  strong: boolean
  onPoint: (origin: Origin | null) => void
}

function Arc({ origin, from, to, renderer, strong, onPoint }: ArcProps) {
  const positions = useMemo(() => arcPositions(from, to), [from, to])
  const weight = arcWidth(origin.amount)
  return (
    <>
      <Polyline
        positions={positions}
        renderer={renderer}
        className={styles.arc}
        interactive={false}
        smoothFactor={0.5}
        pathOptions={{ weight, opacity: strong ? 0.85 : 0.28 }}
      />
      <Polyline
        positions={positions}
        renderer={renderer}
        className={styles.reach}
        eventHandlers={{ mouseover: () => onPoint(origin), mouseout: () => onPoint(null) }}
      />
    </>
  )
}

function arcPositions(from: Spot, to: Spot): [number, number][] {
  // At zoom 0 a whole country is a pixel: any zoom will do, the curve only scales.
  return arc(project(from.lat, from.lon, 0), project(to.lat, to.lon, 0)).map((point) => {
    const { lat, lon } = unproject(point, 0)
    return [lat, lon]
  })
}
