/** What a zod schema finds wrong, told as faults in plain words. */
import type * as z from 'zod/mini'
import type { Fault } from './fault'
import { clip, fieldName, own, show } from './raw'

/** Runs one schema over one value; for what is not a table, such as the head of the dataset. */
export function checkValue(
  schema: z.ZodMiniType,
  value: unknown,
  where: Pick<Fault, 'file' | 'record'>,
): Fault[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.flatMap((issue) =>
    faultsOfIssue(issue, value).map((fault) => ({ ...where, ...fault })),
  )
}

function faultsOfIssue(
  issue: z.core.$ZodIssue,
  root: unknown,
): Pick<Fault, 'field' | 'problem' | 'expected'>[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, clip(key)]),
      problem: 'is not a field of this table',
      expected: 'only the fields that the codebook names',
    }))
  const value = issue.path.reduce<unknown>((inside, key) => own(inside, key), root)
  return [
    {
      field: issue.path.length > 0 ? fieldName(issue.path) : null,
      problem: value === undefined ? 'is missing' : `is ${show(value)}`,
      expected: expectationOf(issue),
    },
  ]
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  tuple: 'a list',
}

/** The schemas' own messages say what was expected; zod's own are put into plain words. */
function expectationOf(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid|Too) /.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return TYPE_NAMES[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small') return `${issue.minimum} or more`
  if (issue.code === 'too_big') return `${issue.maximum} or less`
  return issue.message
}
