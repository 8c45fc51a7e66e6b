import type { Actor } from '../../model/record'

export type Statement = Actor['israelStrikeRole'][number]

/** Statements by who makes them, in the order of the record: what one party says stays together. */
export function byParty(
  statements: readonly Statement[],
): { party: string; statements: readonly Statement[] }[] {
  const parties = new Map<string, Statement[]>()
  for (const statement of statements) {
    const said = parties.get(statement.by)
    if (said) said.push(statement)
    else parties.set(statement.by, [statement])
  }
  return [...parties].map(([party, said]) => ({ party, statements: said }))
}
