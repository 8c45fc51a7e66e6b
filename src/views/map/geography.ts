/** Names on the map that no record carries: countries, areas, seas; placed by hand. */
export interface Spot {
  lat: number
  lon: number
}

export type AreaKind = 'subject' | 'neighbour' | 'area' | 'sea'

export interface AreaName {
  /** ISO 3166-1 alpha-2 of a country; null for other names. */
  code: string | null
  text: string
  kind: AreaKind
  /** Where it may stand, best first. */
  spots: readonly Spot[]
  /** Shown from this zoom. */
  fromZoom?: number
}

const spot = (lat: number, lon: number): Spot => ({ lat, lon })

export const AREA_NAMES: readonly AreaName[] = [
  { code: 'IQ', text: 'Iraq', kind: 'subject', spots: [spot(32.35, 43.1), spot(31.4, 44.6)] },
  { code: 'SY', text: 'Syria', kind: 'subject', spots: [spot(35.35, 38.5), spot(34.6, 38.9)] },
  { code: 'IL', text: 'Israel', kind: 'subject', spots: [spot(31.65, 33.45), spot(30.55, 34.75)] },
  { code: 'TR', text: 'Turkey', kind: 'neighbour', spots: [spot(37.25, 38.2), spot(38.6, 38.2)] },
  { code: 'IR', text: 'Iran', kind: 'neighbour', spots: [spot(34.35, 47.3), spot(33.6, 49.2)] },
  {
    code: 'SA',
    text: 'Saudi Arabia',
    kind: 'neighbour',
    spots: [spot(30.35, 40.9), spot(28.4, 41.5), spot(30.9, 39.6)],
  },
  { code: 'JO', text: 'Jordan', kind: 'neighbour', spots: [spot(31.2, 36.75), spot(31.9, 37.2)] },
  { code: 'LB', text: 'Lebanon', kind: 'neighbour', spots: [spot(34.15, 34.7), spot(33.9, 35.8)] },
  { code: 'EG', text: 'Egypt', kind: 'neighbour', spots: [spot(30.1, 33.6), spot(29, 31)] },
  { code: 'KW', text: 'Kuwait', kind: 'neighbour', spots: [spot(29.35, 47.6)] },
  { code: 'CY', text: 'Cyprus', kind: 'neighbour', spots: [spot(35.05, 33.2)] },
  {
    code: null,
    text: 'Mediterranean Sea',
    kind: 'sea',
    spots: [spot(34.1, 33.6), spot(33.6, 32.4), spot(35.6, 34.6)],
  },
  { code: null, text: 'Persian Gulf', kind: 'sea', spots: [spot(28.4, 50.2)] },
  { code: null, text: 'Red Sea', kind: 'sea', spots: [spot(26.3, 35.2)] },
  { code: null, text: 'West Bank', kind: 'area', spots: [spot(31.95, 35.25)], fromZoom: 7.2 },
  { code: null, text: 'Gaza Strip', kind: 'area', spots: [spot(31.4, 34.2)], fromZoom: 7.2 },
  { code: null, text: 'Sinai', kind: 'area', spots: [spot(29.6, 33.9)], fromZoom: 6.6 },
]

/** From where a country's arcs start and where its own mark stands, if it is named on the map. */
export function spotOfCountry(code: string): Spot | undefined {
  return AREA_NAMES.find((name) => name.code === code)?.spots[0]
}

/** Cities of the gazetteer that help to find one's way, most helpful first; shown where there is room. */
export const CITIES_FOR_ORIENTATION: readonly string[] = [
  'baghdad',
  'damascus',
  'tel-aviv',
  'mosul',
  'basra',
  'aleppo',
  'haifa',
  'eilat',
  'erbil',
  'kirkuk',
  'homs',
  'deir-ez-zor',
  'najaf',
  'sulaymaniyah',
  'palmyra',
  'al-hasakah',
  'karbala',
  'beersheba',
  'hama',
  'haditha',
  'samarra',
]
