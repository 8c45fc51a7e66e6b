/** The meaning that was given to the columns of a table, kept for the next table with that header. */
import { MAPPED, type MappedField, type Mapping } from '../../../dataset/import/mapped'
import { type MappedPlan, orderAs } from '../../../dataset/import/plan'
import { keep, readKept } from '../../../ui/kept'

const KEY = 'strike-atlas.columns'

/** So many headers are remembered; the oldest goes first. */
const MOST = 30

type Remembered = [header: string, columns: Partial<Record<MappedField, number>>, order: string][]

const keyOf = (header: readonly string[]) => header.join('\u001f').slice(0, 2000)

function read(): Remembered {
  try {
    const value = JSON.parse(readKept(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter((one) => Array.isArray(one) && one.length === 3) : []
  } catch {
    return []
  }
}

/**
 * The plan with the columns that were chosen for this header before, else as it was guessed. Of the order
 * that was chosen then, this file's dates know better where they say one.
 */
export function guessed(plan: MappedPlan): MappedPlan {
  const found = read().find(([header]) => header === keyOf(plan.header))
  if (!found) return plan
  const [, columns, order] = found
  const index = Object.fromEntries(
    MAPPED.map((field) => [field, columnOf(columns?.[field], plan.header)]),
  ) as Mapping
  const before = order === 'month-first' ? order : 'day-first'
  return { ...plan, index, order: orderAs(plan.said, index) ?? before }
}

export function remember({ header, index, order }: MappedPlan) {
  const columns = Object.fromEntries(
    MAPPED.filter((field) => index[field] >= 0).map((field) => [field, index[field]]),
  )
  const others = read().filter(([one]) => one !== keyOf(header))
  keep(KEY, JSON.stringify([[keyOf(header), columns, order], ...others].slice(0, MOST)))
}

/** By number, since two columns may have one name; what is kept may be of another make. */
const columnOf = (kept: unknown, header: readonly string[]): number =>
  typeof kept === 'number' && kept in header ? kept : -1
