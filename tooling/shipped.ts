/** The shipped record as a dataset, for tests of what is built on it. */
import { datasetFrom, type HeldDataset } from '../src/dataset/dataset'
import { formatFault } from '../src/dataset/fault'
import { readData } from './read-data'

/** Throws with every fault if the record has any. */
export function shippedDataset(): HeldDataset {
  const { compiled, faults } = readData('data')
  if (!compiled) throw new Error(faults.map(formatFault).join('\n'))
  return datasetFrom(compiled)
}
