/**
 * What a citation has to say, of the dataset or of a view of it. For a view these are the four
 * things that providers of conflict data ask of authors: the day of access, the filters, the
 * version, and what was derived.
 */
import { creditLine } from '../../model/credit'
import { type Day, formatDay, requireDay } from '../../model/day'
import type { DatasetHead } from '../../model/record'
import { plainText } from '../xml'

export interface Reference {
  /** Short, for `\cite` and the like: letters, digits and hyphens. */
  key: string
  /** Who made the data; a name of a body, never taken apart. */
  author: string
  title: string
  version: string
  issued: Day
  accessed: Day
  url: string
  licence: string
  /** Sentences of what else has to be said. */
  notes: readonly string[]
  credit: string
}

export interface ViewCited {
  /** The filter in words, one phrase for each clause. */
  filter: readonly string[]
  selected: number
  whole: number
  /** What is counted: `strikes` or `attacks`. */
  counted: string
  /** How it was counted: `by week and direction`. */
  grouped: string
}

/** Of the whole dataset; with `view`, of what the view shows. */
export function referenceOf(
  head: DatasetHead,
  { url, accessed, view }: { url: string; accessed: Day; view?: ViewCited },
): Reference {
  return {
    key: `${head.name}-${head.version}${view ? '-view' : ''}`.replace(/[^A-Za-z0-9-]+/g, '-'),
    author: head.provider ?? head.credit,
    title: head.title,
    version: head.version,
    issued: requireDay(head.compiled),
    accessed,
    url,
    licence: head.licence.title,
    credit: creditLine(head),
    notes: [
      ...(view ? viewNotes(view) : []),
      ...(head.selection
        ? [
            `The data are a part of version ${head.selection.of.version}: ${head.selection.filter.join('; ') || 'no filter'}.`,
          ]
        : []),
      `SHA-256 of the data: ${head.sha256}.`,
      `Licence: ${head.licence.title}.`,
      ...(head.retrieved === undefined
        ? []
        : [`Retrieved from the provider on ${head.retrieved}.`]),
      ...(head.citation === undefined
        ? []
        : [`The provider asks to be cited as: ${head.citation}`]),
    ],
  }
}

function viewNotes({ filter, selected, whole, counted, grouped }: ViewCited): string[] {
  return [
    `Filter: ${filter.join('; ') || 'none'}.`,
    `Selected: ${selected} of ${whole} ${counted}.`,
    `Derived with Strike Atlas: ${counted} counted ${grouped}; evidence class and direction follow from the fields of each record by the rules of the codebook. No record was changed.`,
  ]
}

/** One plain sentence after another, for a footnote. */
export function plainCitation({ credit, version, accessed, url, notes }: Reference): string {
  const rest = notes.filter((note) => !note.startsWith('Licence:') && !note.startsWith('Retrieved'))
  const parts = [
    credit,
    `Version ${version}.`,
    ...rest,
    `Accessed ${formatDay(accessed)} at ${url}`,
  ]
  return plainText(parts.join(' '))
}
