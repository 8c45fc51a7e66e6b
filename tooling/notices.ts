import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** A package whose code or files are in the built page. */
export interface ShippedPackage {
  name: string
  version: string
  /** SPDX expression, as the package states it. */
  licence: string
  homepage: string | null
  /** The licence's own text and what else the package wants to be handed on, or null. */
  text: string | null
}

/** What a reader should be told of a licence before the licence itself. */
const REMARKS: Record<string, string> = {
  'Hippocratic-2.1':
    'This licence has ethical conditions and is not an open-source licence as the Open Source Initiative defines one. Whoever passes this site or its code on passes this licence on.',
}

/** Folder of the package that a module belongs to; null for code of our own. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').split('?')[0] as string
  const at = path.lastIndexOf(`${sep}node_modules${sep}`)
  if (at < 0) return null
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split(sep)
  return join(path.slice(0, at), 'node_modules', scope.startsWith('@') ? join(scope, name) : scope)
}

/** Reads what a package says of its licence. Throws where it says nothing. */
export function readPackage(folder: string): ShippedPackage {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
    homepage?: string
    repository?: string | { url?: string }
  }
  if (!about.license)
    throw new Error(`${about.name} names no licence: look it up before it is shipped.`)
  const repository = typeof about.repository === 'string' ? about.repository : about.repository?.url
  return {
    name: about.name,
    version: about.version,
    licence: about.license,
    homepage: about.homepage ?? repository?.replace(/^git\+|\.git$/g, '') ?? null,
    text: licenceText(folder),
  }
}

function licenceText(folder: string): string | null {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)\b/i.test(name))
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim())
  return texts.length > 0 ? texts.join('\n\n').replaceAll('\r\n', '\n') : null
}

/** The packages of these modules, each once, in the order of their names. */
export function packagesOf(moduleIds: Iterable<string>): ShippedPackage[] {
  const folders = new Set<string>()
  for (const id of moduleIds) {
    const folder = packageFolder(id)
    if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
  return [...folders]
    .map(readPackage)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** The text of the file that stands beside the page; packages with the same terms share one text. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const width = Math.max(...packages.map((one) => titleOf(one).length))
  const byTerms = new Map<string, ShippedPackage[]>()
  for (const one of packages) {
    const terms = `${one.licence}\n${one.text ?? ''}`
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), one])
  }
  return [
    'Third-party notices of Strike Atlas',
    '',
    'The page holds code and files of these packages, each under its own licence:',
    '',
    ...packages.map((one) => `  ${titleOf(one).padEnd(width)}  ${one.licence}`),
    '',
    'The basemap is made of Natural Earth data, which is in the public domain.',
    '',
    ...[...byTerms.values()].flatMap(termsOf),
  ].join('\n')
}

const titleOf = ({ name, version }: ShippedPackage) => `${name} ${version}`

const RULE = '-'.repeat(80)

function termsOf(packages: ShippedPackage[]): string[] {
  const [{ licence, text }] = packages as [ShippedPackage]
  return [
    RULE,
    ...packages.map((one) => (one.homepage ? `${titleOf(one)}, ${one.homepage}` : titleOf(one))),
    `Licence: ${licence}`,
    ...(REMARKS[licence] ? ['', REMARKS[licence]] : []),
    '',
    text ?? 'The package brings no text of its licence.',
    '',
  ]
}
