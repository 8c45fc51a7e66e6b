/** Where a figure comes from: the part of its provenance that is known before it is composed. */
import { version } from '../../../package.json'
import { creditLine } from '../../model/credit'
import type { DatasetHead } from '../../model/record'
import type { Origin } from '../figure'

/** `query` is the view's query string without `?`, `link` its whole address. */
export function figureOrigin(
  head: DatasetHead,
  { query, link }: { query: string; link: string },
  now: Date,
): Origin {
  const { name, title, version: edition, sha256, licence, credit } = head
  return {
    view: query,
    link,
    dataset: {
      name,
      title,
      version: edition,
      sha256,
      licence: licence.url ? `${licence.title}, ${licence.url}` : licence.title,
      credit: credit || creditLine(head),
    },
    exported: now.toISOString(),
    app: { name: 'Strike Atlas', version },
  }
}
