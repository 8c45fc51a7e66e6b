/** A reference as BibTeX, RIS, CSL-JSON and in the style of the APA. */
import { type Day, formatDay, partsOf } from '../../model/day'
import { fileJson } from '../data/json'
import { plainText } from '../xml'
import type { Reference } from './reference'

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const oneLine = (text: string) => plainText(text).replace(/\s+/g, ' ').trim()

/** Text as LaTeX prints it: none of its signs acts. */
export const latex = (text: string): string =>
  oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`)

/** In an address the signs that end a field are written as escapes; all others stay. */
const address = (url: string) =>
  oneLine(url).replace(/[\\{}"<> ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** As `@misc`, which BibTeX and biblatex both know; in double braces names are not taken apart. */
export function bibtex(reference: Reference): string {
  const { key, author, title, version, issued, accessed, url, notes } = reference
  const fields = [
    ['author', `{{${latex(author)}}}`],
    ['title', `{{${latex(title)}}}`],
    ['year', `{${partsOf(issued).year}}`],
    ['version', `{${latex(version)}}`],
    ['howpublished', '{Data set}'],
    ['url', `{${address(url)}}`],
    ['urldate', `{${formatDay(accessed)}}`],
    ['note', `{${latex(notes.join(' '))}}`],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`
}

/** Lines of a tag, two spaces, a hyphen and a space; no value holds a line break. */
export function ris(reference: Reference): string {
  const { author, title, version, issued, accessed, url, notes } = reference
  const slashed = (day: Day) => formatDay(day).replaceAll('-', '/')
  const lines: [string, string][] = [
    ['TY', 'DATA'],
    // RIS forbids the asterisk in names and limits them; a comma would part first and last name.
    ['AU', oneLine(author).replaceAll('*', '').replaceAll(',', ' -').slice(0, 255)],
    ['TI', oneLine(title)],
    ['PY', String(partsOf(issued).year)],
    ['DA', slashed(issued)],
    ['ET', oneLine(version)],
    ['UR', address(url)],
    ['Y2', slashed(accessed)],
    ...notes.map((note): [string, string] => ['N1', oneLine(note)]),
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

/** One item of type `dataset`. */
export function cslJson(reference: Reference): string {
  const { key, author, title, version, issued, accessed, url, notes } = reference
  const date = (day: Day) => {
    const { year, month, dayOfMonth } = partsOf(day)
    return { 'date-parts': [[year, month, dayOfMonth]] }
  }
  const item = {
    id: key,
    type: 'dataset',
    title: oneLine(title),
    author: [{ literal: oneLine(author) }],
    issued: date(issued),
    accessed: date(accessed),
    version: oneLine(version),
    URL: address(url),
    note: oneLine(notes.join(' ')),
  }
  return `${JSON.stringify(JSON.parse(fileJson([item])), null, 2)}\n`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** After the seventh edition: `Author. (2026). Title (Version 1.0.0) [Data set]. Retrieved November 26, 2026, from …` */
export function apa(reference: Reference): string {
  const { author, title, version, issued, accessed, url, notes } = reference
  const { year, month, dayOfMonth } = partsOf(accessed)
  const day = `${MONTHS[month - 1]} ${dayOfMonth}, ${year}`
  const chosen = notes.filter((note) => /^(Filter|Selected|Derived)/.test(note))
  return [
    `${oneLine(author).replace(/\.$/, '')}.`,
    `(${partsOf(issued).year}).`,
    `${oneLine(title)} (Version ${oneLine(version)}) [Data set].`,
    `Retrieved ${day}, from ${address(url)}`,
    ...(chosen.length > 0 ? [`[${oneLine(chosen.join(' '))}]`] : []),
  ].join(' ')
}
