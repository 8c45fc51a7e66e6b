/** What has changed between the dataset of a figure and the one that is open, in a sentence. */
import type { DatasetHead } from '../../model/record'
import type { Provenance } from './provenance'

/** Null where the figure was made from the very dataset that is open. */
export function datasetDifference(
  figure: Provenance['dataset'],
  open: Pick<DatasetHead, 'name' | 'title' | 'version' | 'sha256'>,
): string | null {
  if (figure.sha256 === open.sha256) return null
  const restored = 'The view is restored, but its numbers can differ.'
  if (figure.name !== open.name)
    return `The figure was made from another dataset, “${figure.title}” (version ${figure.version}); open here is “${open.title}”. ${restored}`
  if (figure.version !== open.version)
    return `The figure was made from version ${figure.version} of the dataset; open here is version ${open.version}. ${restored}`
  return `The figure was made from another edition of version ${figure.version} of the dataset (SHA-256 ${figure.sha256.slice(0, 12)}, here ${open.sha256.slice(0, 12)}). ${restored}`
}
