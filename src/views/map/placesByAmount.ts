/** The places with an amount, most first. */
export interface ListedPlace {
  /** Index among the dataset's places. */
  code: number
  amount: number
}

/** `table` has `width` amounts a place. */
export function placesByAmount(table: Uint32Array, width: number): ListedPlace[] {
  const listed: ListedPlace[] = []
  for (let code = 0; code * width < table.length; code++) {
    let amount = 0
    for (let at = code * width; at < (code + 1) * width; at++) amount += table[at] as number
    if (amount > 0) listed.push({ code, amount })
  }
  return listed.sort((a, b) => b.amount - a.amount || a.code - b.code)
}
