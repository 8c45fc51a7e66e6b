/** The head of an imported dataset: name, licence, credit and citation by its provider's rule. */
import { type Day, formatDay } from '../../model/day'
import type { DatasetHead } from '../../model/record'
import type { TablePlan } from './plan'

interface Provider {
  name: string
  title: string
  provider: string
  licence: DatasetHead['licence']
  homepage?: string
  credit: string
  citation?: (retrieved: string, version: string | null) => string
}

/** How each format's provider wants to be named. A table of one's own has no provider that we know. */
export const PROVIDERS: Record<TablePlan['format'], Provider> = {
  acled: {
    name: 'acled-import',
    title: 'ACLED events',
    provider: 'ACLED',
    // Its terms forbid giving others direct access to its raw data.
    licence: { name: 'ACLED terms', title: 'ACLED terms of use', url: null, passOn: false },
    homepage: 'https://acleddata.com/',
    credit: 'ACLED (Armed Conflict Location & Event Data), acleddata.com',
    citation: (retrieved) =>
      `Raleigh, C., Kishi, R. & Linke, A. (2023). Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences Communications 10, 74. Data: ACLED, https://acleddata.com/, accessed ${retrieved}.`,
  },
  ged: {
    name: 'ucdp-ged-import',
    title: 'UCDP GED events',
    provider: 'Uppsala Conflict Data Program',
    licence: {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
      passOn: true,
    },
    homepage: 'https://ucdp.uu.se/downloads/',
    credit: 'UCDP Georeferenced Event Dataset (GED), Uppsala Conflict Data Program',
    citation: (retrieved, version) =>
      `Sundberg, R. & Melander, E. (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523–532. Data: UCDP GED${version ? `, version ${version}` : ''}, Uppsala University, accessed ${retrieved}. Cite the yearly article of that version too.`,
  },
  mapped: {
    name: 'opened-table',
    title: 'Opened table',
    provider: 'The file’s own',
    licence: { name: 'not stated', title: 'Not stated in the file', url: null, passOn: true },
    credit: 'Opened from a file; source not stated',
  },
}

interface Imported {
  format: TablePlan['format']
  /** The files' name. */
  file: string
  sha256: string
  /** Day on which the file was last changed, as the device says: when it was got. */
  retrieved: Day
  coverage: { from: Day; to: Day }
  counts: Pick<DatasetHead['counts'], 'actors' | 'places' | 'sources' | 'strikes' | 'attacks'>
}

export function headOf(imported: Imported): DatasetHead {
  const { format, retrieved, coverage } = imported
  const { citation, ...provider } = PROVIDERS[format]
  const day = formatDay(retrieved)
  const release = format === 'ged' ? releaseOf(imported.file) : null
  return {
    ...provider,
    ...(format === 'mapped' ? { credit: `${imported.file}; source not stated` } : {}),
    ...(citation ? { citation: citation(day, release) } : {}),
    version: release ? padded(release) : day.split('-').map(Number).join('.'),
    compiled: day,
    retrieved: day,
    coverage: { from: formatDay(coverage.from), to: formatDay(coverage.to) },
    sha256: imported.sha256,
    counts: { ...imported.counts, contextEvents: 0, publishedTotals: 0 },
  }
}

/** `25.1` of `GEDEvent_v25_1.csv`, `25.0.3` of `GEDEvent_v25_0_3.csv`; null where the name tells none. */
export function releaseOf(file: string): string | null {
  const match = /v(\d{1,2}(?:[._]\d{1,2}){1,2})(?!\d)/i.exec(file)
  return match?.[1]?.replaceAll('_', '.') ?? null
}

const padded = (release: string) => [...release.split('.'), '0', '0'].slice(0, 3).join('.')
