/** The places that stand out, whatever is pointed at. */
import { useMemo } from 'react'
import { useView } from '../../filter/store'
import { useStrikeById, useStrikesById } from '../../filter/strikes'
import type { Ringed } from './rings'

export function useRinged(): Ringed {
  const chosen = useView((view) => view.filter.places)
  const opened = useStrikeById(useView((view) => view.strike))?.target
  const marks = useStrikesById(useView((view) => view.highlight))
  return useMemo(
    () => ({ chosen, opened, marked: new Set(marks.map(({ target }) => target)) }),
    [chosen, opened, marks],
  )
}
