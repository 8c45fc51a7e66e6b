/** Opens tables: ACLED, UCDP GED, and any other once its columns are known. */

import { type Chosen, missingFields } from '../../../dataset/import/mapped'
import type { MappedPlan, TablePlan } from '../../../dataset/import/plan'
import { planOf } from '../../../dataset/import/plan'
import { formatCount } from '../../../ui/format'
import { showFitted } from '../fitted'
import { type Desk, type FileStart, OpenError, type OpenFiles } from '../handler'
import { shortHashOf } from '../opened'
import { startOf } from '../start'
import { lettersOf } from './letters'
import { Mapping } from './Mapping'
import { readTables } from './read'
import { guessed, remember } from './remembered'

export const openTables: OpenFiles = async (files, desk, chosen = []) => {
  const planned = []
  for (const [at, file] of files.entries()) {
    const start = await startOf(file)
    const table = planOf(start.bytes, await lettersOf(file, start))
    const plan = await planFor(start, table, desk, chosen[at] ?? null)
    planned.push({ file, gzip: start.gzip, plan })
  }
  const plans = planned.map(({ plan }) => plan)
  if (plans.some((plan) => plan === null)) return null
  const jobs = planned as { file: File; gzip: boolean; plan: TablePlan }[]
  const [first] = jobs
  if (!first) return null
  const other = jobs.find(({ plan }) => plan.format !== first.plan.format)
  if (other)
    throw new OpenError(
      `“${first.file.name}” and “${other.file.name}” are of different formats and make no one dataset. Open them one after the other.`,
    )
  const name =
    jobs.length === 1 ? first.file.name : `${first.file.name} and ${jobs.length - 1} more`
  const read = await readTables({ name, files: jobs }, desk)
  if (read === null) return null
  const directed = first.plan.format === 'atlas'
  const columns = jobs.map(({ plan }) =>
    plan.format === 'mapped' ? { index: plan.index, order: plan.order } : null,
  )
  return {
    data: shortHashOf(read.dataset),
    apply: () =>
      showFitted({ ...read, directed, name, files: jobs.map(({ file }) => file), columns }),
  }
}

/** More than any table of events has; a question about more of them could not be answered. */
const MOST_COLUMNS = 1000

/** Null where the question about its columns was closed. */
async function planFor(
  start: FileStart,
  plan: TablePlan | null,
  desk: Desk,
  chosen: Chosen | null,
): Promise<TablePlan | null> {
  if (plan === null)
    throw new OpenError(
      `“${start.name}” is no table: its lines are not parted by commas, semicolons or tabs into columns. Export it as CSV and open that.`,
    )
  if (plan.header.length > MOST_COLUMNS)
    throw new OpenError(
      `“${start.name}” has more than ${formatCount(MOST_COLUMNS)} columns. Keep those with dates, places, actors and texts, and open it again.`,
    )
  if (plan.format !== 'mapped') return plan
  if (chosen) return { ...plan, ...chosen }
  return askFor(start.name, guessed(plan), desk)
}

async function askFor(name: string, plan: MappedPlan, desk: Desk): Promise<TablePlan | null> {
  if (plan.header.length < 3)
    throw new OpenError(
      `“${name}” has ${plan.header.length} columns; a table of strikes needs at least a date, a latitude and a longitude.`,
    )
  const answer = await desk.ask<MappedPlan>((resolve) => (
    <Mapping name={name} plan={plan} onAnswer={resolve} />
  ))
  if (answer === null || missingFields(answer.index).length > 0) return null
  remember(answer)
  return answer
}
