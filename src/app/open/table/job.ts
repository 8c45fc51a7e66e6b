/** What the page and the importing worker say to each other. */
import type { FaultReport } from '../../../dataset/import/faults'
import type { TablePlan } from '../../../dataset/import/plan'

export interface Job {
  name: string
  files: { file: File; plan: TablePlan; gzip: boolean }[]
}

export type Told =
  | { kind: 'progress'; rows: number; bytes: number; read: number }
  /** The engine answers from now on, at the same port. */
  | { kind: 'done'; report: FaultReport }
  | { kind: 'nothing'; report: FaultReport }
  | { kind: 'failed'; message: string; memory: boolean }
