/** Where a figure comes from: the part of its provenance that is known before it is composed. */
import { version } from '../../../package.json'
import { creditLine } from '../../model/credit'
import type { DatasetHead } from '../../model/record'
import type { Origin } from '../figure'

export interface ViewAddress {
  /** Query string of the view, without `?`. */
  view: string
  /** Whole address of the view. */
  link: string
}

export function originOf(head: DatasetHead, address: ViewAddress, now: Date): Origin {
  const { name, title, version: edition, sha256, licence, credit } = head
  return {
    ...address,
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
