import type { FigureSizeName } from '../src/export/size'

/** A figure of `docs/figures/`: a view of the real record, as a link, and what is saved of it. */
export interface GalleryFigure {
  /** Name of the file; its ending is the format. */
  file: string
  /** The view, as the query string of its link. */
  query: string
  /** The region whose Export menu is opened. */
  region: 'Strike frequency' | 'Map' | 'Actors' | 'Compare'
  size: FigureSizeName
}

const AUTUMN = 'from=2024-09-01&to=2024-11-18&direction=against-israel'
const LETTER = 'a=2024-10-21..2024-11-17&b=2024-11-18..2024-12-15'
/** More filters than words have room. */
const MANY_FILTERS = [
  'from=2023-11-01&to=2024-12-15',
  'side=israel,united-states,coalition,iran-backed-militia,irgc',
  'weapon=one-way-attack-drone,cruise-missile,rocket,ballistic-missile,air-strike,mixed',
  'outcome=intercepted,impact,fell-short,claimed-only,reported',
  'evidence=claimed,attributed,reported,confirmed',
  'country=IL,IQ,SY,JO',
].join('&')

export const GALLERY: readonly GalleryFigure[] = [
  {
    file: 'chart-evidence.svg',
    query: `?${AUTUMN}&stack=evidence`,
    region: 'Strike frequency',
    size: 'report',
  },
  {
    file: 'chart-evidence-half.png',
    query: `?${AUTUMN}&stack=evidence`,
    region: 'Strike frequency',
    size: 'half',
  },
  {
    file: 'chart-actors-wide.svg',
    query: '?stack=actor',
    region: 'Strike frequency',
    size: 'wide',
  },
  {
    file: 'chart-many-filters-square.svg',
    query: `?${MANY_FILTERS}&stack=weapon&bin=month`,
    region: 'Strike frequency',
    size: 'square',
  },
  {
    file: 'comparison.svg',
    query: `?direction=against-israel&stack=evidence&panel=compare&${LETTER}`,
    region: 'Compare',
    size: 'report',
  },
  {
    file: 'comparison-half.svg',
    query: `?direction=against-israel&stack=evidence&panel=compare&${LETTER}`,
    region: 'Compare',
    size: 'half',
  },
  {
    file: 'map.svg',
    query: `?${AUTUMN}&stack=evidence`,
    region: 'Map',
    size: 'report',
  },
  {
    file: 'map-square.svg',
    query: '?stack=direction',
    region: 'Map',
    size: 'square',
  },
  {
    file: 'map-many-filters-half.svg',
    query: `?${MANY_FILTERS}&stack=weapon`,
    region: 'Map',
    size: 'half',
  },
  {
    file: 'actors.svg',
    query: '?stack=direction',
    region: 'Actors',
    size: 'report',
  },
  {
    file: 'actors-half.svg',
    query: `?${AUTUMN}`,
    region: 'Actors',
    size: 'half',
  },
]
