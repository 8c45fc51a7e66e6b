/** How to cite a strike in one paragraph. */
import type { Dataset, DerivedStrike } from '../dataset/dataset'
import { type Day, requireDay } from '../model/day'
import { EVIDENCE } from '../model/vocabulary'
import { formatDate, formatWindow } from '../ui/format'
import { plainText } from './xml'

/** How much of the dataset's hash is enough to tell versions apart. */
const HASH_LENGTH = 12

/**
 * A paragraph that names the record, its evidence class, its sources, the dataset's version
 * and `url`. `accessed` is the day on which it was read.
 */
export function strikeCitation(
  strike: DerivedStrike,
  dataset: Pick<Dataset, 'head' | 'placeById' | 'sourceById'>,
  url: string,
  accessed: Day,
): string {
  const { head } = dataset
  const place = dataset.placeById.get(strike.target)?.name ?? strike.target
  const parts = [
    `“${place}, ${formatWindow(strike.window)}”,`,
    `strike record ${strike.id} (evidence: ${EVIDENCE[strike.evidence].label.toLowerCase()}):`,
    strike.summary,
    `Sources: ${sourcesOf(strike, dataset)}.`,
    `In: ${head.title}, version ${head.version}, compiled ${formatDate(requireDay(head.compiled))},`,
    `SHA-256 ${head.sha256.slice(0, HASH_LENGTH)}, ${head.licence.name}.`,
    `${url} (accessed ${formatDate(accessed)}).`,
  ]
  return plainText(parts.join(' '))
}

function sourcesOf(strike: DerivedStrike, { sourceById }: Pick<Dataset, 'sourceById'>): string {
  return strike.sources
    .map(({ source: id }) => {
      const source = sourceById.get(id)
      if (!source) return id
      const published =
        source.published === null ? 'undated' : formatDate(requireDay(source.published))
      return `${source.publisher}, ${published}`
    })
    .join('; ')
}
