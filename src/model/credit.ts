/**
 * What the licence and the provider of a dataset ask of whoever uses it. Figures, tables, links
 * and citations read it here, of the dataset that is open: never from a constant.
 */
import type { DatasetHead } from './record'

/** Whether raw rows may be given to others. */
export function mayPassOn({ licence }: Pick<DatasetHead, 'licence'>): boolean {
  return licence.passOn !== false
}

/** The credit with licence and, where it is known, the day on which the data were got. */
export function creditLine({
  credit,
  licence,
  retrieved,
}: Pick<DatasetHead, 'credit' | 'licence' | 'retrieved'>): string {
  return [
    sentence(credit),
    sentence(`Licence: ${licence.title}`),
    ...(retrieved === undefined ? [] : [`Retrieved ${retrieved}.`]),
  ].join(' ')
}

const sentence = (text: string) => `${text.replace(/(?<![.\s])[.\s]+$/, '')}.`
