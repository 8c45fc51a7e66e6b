/** The map as a figure for print: its symbols, arcs and names in vectors, and words for who has no dashboard. */
import type { Dataset } from '../../dataset/dataset'
import type { Meta, Summary } from '../../engine/summary'
import {
  type Box,
  type ComposedFigure,
  composeFigure,
  type FigureChoice,
} from '../../export/figure'
import {
  countInWords,
  evidenceAmounts,
  evidenceNote,
  recordInWords,
} from '../../export/figureWords'
import type { Measure } from '../../export/measure'
import { FIGURE_SIZES, typeScale } from '../../export/size'
import { figureTitle, splitInWords } from '../../filter/titleWords'
import { filterLine } from '../../filter/words'
import { stackKeys } from '../../ui/stack'
import type { Basemap } from './basemap'
import { clusterMarks, largestCell, MANY, pointsOf } from './clusters'
import { legendColumn, legendRows } from './figureLegend'
import {
  type Crowd,
  drawMap,
  figureCamera,
  type Looking,
  layMap,
  marksInFrame,
  SCALE,
  type Shown,
} from './figureMap'
import { mapLegend } from './figureMapLegend'
import { isEmbedded, regionOf } from './framing'
import { CITIES_FOR_ORIENTATION } from './geography'
import { GOLAN_NOTE, SHAPES_NOTE } from './legendWords'
import { type ActorMark, actorMarks, shownActors, targetMarks } from './marks'

export interface MapFigureInput {
  summary: Summary
  dataset: Dataset
  /** What the whole record holds, under every filter: what sizes stand for. */
  meta: Pick<Meta, 'largest' | 'places'>
  /** Null where it could not be loaded: the figure says so. */
  basemap: Basemap | null
  /** What the map on the screen shows; null where it frames the record by itself. */
  looking: Looking | null
  /** Address of the view. */
  link: string
  measure: Measure
  choice?: Partial<FigureChoice>
}

/** Of the composer: free on either side of the drawing, px. */
const MARGIN = 56
/** From this width of the drawing on (px) the legend stands beside the map, else under it. */
const BESIDE_FROM = 1200
const COLUMN = 350
const GAP = 28
/** The least height of the map, px. */
const LEAST_MAP = 330

export function mapFigure(input: MapFigureInput): ComposedFigure {
  const { summary, dataset, basemap, looking, link, measure } = input
  const size = { ...FIGURE_SIZES.report, ...input.choice }
  // The drawing's box is in the units of the type, which the composer scales with the figure.
  const [width, height] = [size.width / typeScale(size), size.height / typeScale(size)]
  const { filter, stack, measure: counted } = summary.question
  const shown = shownOf(input)
  const keys = new Map(
    stackKeys(dataset, stack, summary.bins.keys).map((key) => [key.key, key] as const),
  )
  const across = width - 2 * MARGIN
  const beside = across >= BESIDE_FROM
  const layLegend = beside
    ? (sections: Sections) => legendColumn(sections, COLUMN, measure)
    : (sections: Sections) => legendRows(sections, across, measure)
  const largest = input.meta.largest[counted]
  const crowd = crowdOf(input)
  const legendInput = { shown, keys, stack, counted }
  const region = regionOf(dataset.places)
  const widest = figureCamera(looking, { width: across / SCALE, height: height / SCALE }, region)
  // With all that can appear, at the largest scale: the room that the legend needs at most.
  const room = layLegend(
    mapLegend({
      ...legendInput,
      visible: { ...shown, ...(crowd && { targets: crowd.marksAt(widest) }) },
      zoom: widest.zoom,
      largest: crowd?.largestAt(widest.zoom) ?? largest,
      openBorders: basemap !== null,
      paint: () => '',
    }),
  ).height
  const under = beside ? 0 : room + GAP / 2
  return composeFigure(
    {
      title: figureTitle('', splitInWords(stack, filter), summary, dataset),
      subtitle: [filterLine(filter, dataset)],
      legend: [],
      bodyHeight: beside ? Math.max(room, LEAST_MAP) : LEAST_MAP + under,
      body: (box, paint) => {
        const map: Box = {
          ...box,
          width: beside ? box.width - COLUMN - GAP : box.width,
          height: box.height - under,
        }
        const drawing = layMap({ ...shown, looking, region, basemap, largest, crowd }, map)
        const legend = layLegend(
          mapLegend({
            ...legendInput,
            visible: marksInFrame(drawing),
            zoom: drawing.camera.zoom,
            largest: drawing.largest,
            openBorders: (drawing.basemap?.openBorders ?? '') !== '',
            paint,
          }),
        )
        return [
          drawMap(drawing, map, {
            ...shown,
            keys,
            counted,
            placeById: dataset.placeById,
            areas: basemap?.areas,
            cities: CITIES_FOR_ORIENTATION.flatMap((id) => dataset.placeById.get(id) ?? []),
            paint,
            measure,
          }),
          legend.at(
            beside
              ? { x: map.x + map.width + GAP, y: map.y }
              : { x: map.x, y: map.y + map.height + GAP / 2 },
          ),
        ].join('\n')
      },
      evidence: evidenceNote(counted, { amounts: evidenceAmounts(summary) }),
      notes: [
        [
          basemap ? '' : 'The basemap could not be loaded; the symbols stand where they belong.',
          crowd ? CROWD_NOTE : '',
          basemap && isEmbedded(region) ? GOLAN_NOTE : '',
          basemap ? SHAPES_NOTE : '',
        ]
          .filter((note) => note !== '')
          .join(' '),
      ],
      footer: [`${countInWords(summary)}. ${recordInWords(dataset.head)}`, link],
      measure,
    },
    input.choice,
  )
}

type Sections = ReturnType<typeof mapLegend>

const CROWD_NOTE =
  'Where many places stand close, one circle counts them together; “+3” after a name counts the other places.'

/** As on the screen: few symbols for many places. Null where each has its own. */
function crowdOf({ dataset, summary, meta }: MapFigureInput): Crowd | null {
  if (dataset.places.length <= MANY) return null
  const points = pointsOf(dataset.places)
  const amounts = { table: summary.placeTable, keys: summary.bins.keys }
  return {
    marksAt: (camera) => clusterMarks(points, amounts, camera),
    largestAt: (zoom) => largestCell(points, meta.places[summary.question.measure], zoom),
  }
}

/** The places of the summary; of the actors those that have a part in what is shown. */
function shownOf({ summary, dataset }: MapFigureInput): Shown {
  const { places, actors, actorRole } = summary.question.filter
  const hasPart = ({ actor: { id } }: ActorMark) => {
    if (actors.length > 0) return actors.includes(id)
    const tally = summary.actors.get(id)
    const roles = tally?.group ?? tally
    if (!roles) return false
    // Who is merely named has no tally of its own: such a part is any that is neither of the others.
    return (actorRole === 'named' ? roles.any : roles[actorRole]) > 0
  }
  return {
    targets: targetMarks(dataset, summary, []),
    actors: shownActors(actorMarks(dataset.actors).filter(hasPart), actors),
    origins: summary.origins,
    places,
    chosenActors: actors,
  }
}
