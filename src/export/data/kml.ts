/** Strikes as KML 2.2 with a TimeSpan each, by which Google Earth shows its time slider. */
import type { DerivedStrike } from '../../dataset/dataset'
import { formatDay } from '../../model/day'
import { EVIDENCE, type Term } from '../../model/vocabulary'
import { formatWindow } from '../../ui/format'
import { escapeXml } from '../xml'
import { ORIGIN_COLUMNS, placeOf, pointOf, STRIKE_COLUMNS } from './columns'
import { type Origin, originOf, pagesOf, type Selection, type Tables } from './selection'

/** One placemark a strike; without a point where none is known. Yields a page at a time. */
export async function* strikesKml(selection: Selection): AsyncGenerator<string> {
  const origin = originOf(selection)
  yield `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${escapeXml(origin.dataset)}</name>
<description>${asDescription(`${origin.credit} Version ${origin.dataset_version}. Filter: ${origin.filter}.`)}</description>
<Style id="strike"><BalloonStyle><text>$[description]</text></BalloonStyle></Style>
${originData(origin)}
`
  for await (const strikes of pagesOf(selection))
    yield strikes.map((strike) => placemarkOf(strike, selection.dataset)).join('')
  yield '</Document>\n</kml>\n'
}

function placemarkOf(strike: DerivedStrike, dataset: Tables): string {
  const { first, last } = strike.window
  const point = pointOf(strike, dataset)
  const evidence: Term = EVIDENCE[strike.evidence]
  const name = `${placeOf(strike, dataset)?.name ?? strike.target}, ${formatWindow(strike.window)}`
  const cells = STRIKE_COLUMNS.map((column) => {
    const value = (column.value as (strike: DerivedStrike, dataset: Tables) => unknown)(
      strike,
      dataset,
    )
    return value === null || value === '' ? '' : dataElement(column.name, String(value))
  })
  return `<Placemark id="${escapeXml(`strike-${strike.id}`)}">
<name>${escapeXml(name)}</name>
<description>${asDescription(`${strike.summary} Evidence: ${evidence.label.toLowerCase()}.`)}</description>
<TimeSpan><begin>${formatDay(first)}</begin><end>${formatDay(last)}</end></TimeSpan>
<styleUrl>#strike</styleUrl>
<ExtendedData>${cells.join('')}</ExtendedData>
${point ? `<Point><coordinates>${point.join(',')}</coordinates></Point>\n` : ''}</Placemark>
`
}

const originData = (origin: Origin): string =>
  `<ExtendedData>${ORIGIN_COLUMNS.map(({ name }) => dataElement(name, origin[name])).join('')}</ExtendedData>`

const dataElement = (name: string, value: string): string =>
  `<Data name="${name}"><value>${escapeXml(value)}</value></Data>`

/** Readers of KML take a description for HTML, so that text is escaped twice. */
const asDescription = (text: string): string => escapeXml(escapeXml(text))
