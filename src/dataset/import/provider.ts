/** The head of an imported dataset: name, licence, credit and citation by its provider's rule. */
import { type Day, formatDay, parseDay } from '../../model/day'
import type { DatasetHead } from '../../model/record'
import type { TableOrigin } from './origin'
import type { TablePlan } from './plan'
import { slugOf } from './registry'

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
  atlas: {
    name: 'exported-table',
    title: 'Exported strikes',
    provider: 'an exported table',
    licence: { name: 'not stated', title: 'Not stated in the file', url: null, passOn: true },
    credit: 'Exported from Strike Atlas; source not stated',
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
  origins?: readonly TableOrigin[]
}

export function headOf(imported: Imported): DatasetHead {
  const { format, retrieved, coverage, origins = [] } = imported
  if (origins.length > 0) return exportedHead(imported, origins)
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

/** The head of a table that was exported here: credit and licence stay those of the data. */
function exportedHead(imported: Imported, origins: readonly TableOrigin[]): DatasetHead {
  const day = formatDay(imported.retrieved)
  const each = (column: keyof TableOrigin) => [
    ...new Set(origins.map((origin) => origin[column]).filter(Boolean)),
  ]
  const credits = each('credit').map(creditOf)
  const known = [PROVIDERS.acled, PROVIDERS.ged].find(({ credit }) =>
    credits.some((one) => one.credit === credit),
  )
  const retrieved = credits.map((one) => one.retrieved).find((one) => parseDay(one) !== null)
  const [version = ''] = each('dataset_version')
  const [exported = ''] = each('exported')
  const [link = ''] = each('link')
  const [sha256 = ''] = each('dataset_sha256')
  const filter = each('filter').filter((words) => words !== 'none')
  const release = VERSION.test(version) ? version : '0.0.0'
  const title = each('dataset').join(' and ') || PROVIDERS.atlas.title
  return {
    name: slugOf(title) || PROVIDERS.atlas.name,
    title,
    version: release,
    compiled: parseDay(exported) === null ? day : exported,
    coverage: {
      from: formatDay(imported.coverage.from),
      to: formatDay(imported.coverage.to),
    },
    licence: licenceOf(each('licence'), credits[0]?.licence, known),
    credit: credits.map((one) => one.credit).join('; ') || PROVIDERS.atlas.credit,
    ...(known
      ? {
          provider: known.provider,
          homepage: known.homepage,
          citation: known.citation?.(retrieved ?? day, known === PROVIDERS.ged ? release : null),
        }
      : {}),
    ...(retrieved ? { retrieved } : {}),
    ...(HASH.test(sha256) && {
      selection: {
        filter,
        query: link.split(/[?#]/)[1] ?? '',
        exported: parseDay(exported) === null ? day : exported,
        of: { name: slugOf(title) || PROVIDERS.atlas.name, version: release, sha256 },
      },
    }),
    sha256: imported.sha256,
    counts: { ...imported.counts, contextEvents: 0, publishedTotals: 0 },
  }
}

const VERSION = /^\d+\.\d+\.\d+$/
const HASH = /^[0-9a-f]{64}$/

/** Takes a credit line apart: `Credit. Licence: its title. Retrieved 2024-01-31.` */
function creditOf(line: string) {
  const [credit = '', ...more] = line.split(' Licence: ')
  const rest = more.join(' Licence: ')
  if (!rest.endsWith('.')) return { credit: line, licence: '', retrieved: '' }
  const at = rest.lastIndexOf('. Retrieved ')
  const retrieved = at < 0 ? '' : rest.slice(at + '. Retrieved '.length, -1)
  const isDay = retrieved !== '' && !/\s/.test(retrieved)
  return {
    credit: credit.replace(/\.$/, ''),
    licence: isDay ? rest.slice(0, at) : rest.slice(0, -1),
    retrieved: isDay ? retrieved : '',
  }
}

/** Where one of several licences forbids passing rows on, none may be. */
function licenceOf(
  names: readonly string[],
  title: string | undefined,
  known: Provider | undefined,
): DatasetHead['licence'] {
  const all = Object.values(PROVIDERS).map(({ licence }) => licence)
  const found = names.map((name) => all.find((licence) => licence.name === name))
  const strict = [known?.licence, ...found].find((licence) => licence?.passOn === false)
  if (strict) return strict
  const [name] = names
  if (names.length === 1 && name)
    return { name, url: null, passOn: true, ...found[0], title: title || found[0]?.title || name }
  return names.length === 0
    ? PROVIDERS.atlas.licence
    : { name: names.join(' and '), title: names.join(' and '), url: null, passOn: true }
}

/** `25.1` of `GEDEvent_v25_1.csv`, `25.0.3` of `GEDEvent_v25_0_3.csv`; null where the name tells none. */
export function releaseOf(file: string): string | null {
  const match = /v(\d{1,2}(?:[._]\d{1,2}){1,2})(?!\d)/i.exec(file)
  return match?.[1]?.replaceAll('_', '.') ?? null
}

const padded = (release: string) => [...release.split('.'), '0', '0'].slice(0, 3).join('.')
