/** Strikes that a view names: pointed at, open, marked by a link, or in sight in a list. */
import { useCallback, useMemo } from 'react'
import type { DerivedStrike } from '../dataset/dataset'
import type { Answer, Asking, Engine } from '../engine/summary'
import { useAnswer } from './answer'
import { useAtlas } from './atlas'

interface Found {
  ids: readonly string[]
  rows: Int32Array
  /** Of those that there are, in the order of `ids`. */
  strikes: readonly DerivedStrike[]
}

/** Looks ids up; undefined until they are known. */
export function useFound(ids: readonly string[]): Found | undefined {
  const { engine } = useAtlas()
  const spelled = ids.join('\n')
  const { value, pending } = useAnswer(
    useCallback(
      (asking: Asking): Answer<Found> =>
        findStrikes(engine, spelled === '' ? [] : spelled.split('\n'), asking),
      [engine, spelled],
    ),
  )
  return pending ? undefined : value
}

function findStrikes(engine: Engine, ids: readonly string[], asking: Asking): Answer<Found> {
  const rows = ids.length === 0 ? new Int32Array() : engine.find(ids, asking)
  const withStrikes = (found: Int32Array): Answer<Found> => {
    const known = found.filter((row) => row >= 0)
    const strikes = known.length === 0 ? [] : engine.strikes(known, asking)
    return strikes instanceof Promise
      ? strikes.then((list) => ({ ids, rows: found, strikes: list }))
      : { ids, rows: found, strikes }
  }
  return rows instanceof Promise ? rows.then(withStrikes) : withStrikes(rows)
}

const NOBODY: readonly DerivedStrike[] = []

/** The strikes of these ids that there are; empty until they are known. */
export const useStrikesById = (ids: readonly string[]): readonly DerivedStrike[] =>
  useFound(ids)?.strikes ?? NOBODY

/** The strike of an id; null where there is none, undefined until it is known. */
export function useStrikeById(id: string | null): DerivedStrike | null | undefined {
  const found = useFound(id === null ? [] : [id])
  return found && (found.strikes[0] ?? null)
}

/** Strikes by row: those asked for that have arrived. */
export function useStrikesAt(rows: ArrayLike<number>): (row: number) => DerivedStrike | undefined {
  const { engine } = useAtlas()
  const spelled = Array.from(rows).join()
  const { value } = useAnswer(
    useCallback(
      (asking: Asking): Answer<{ rows: readonly number[]; strikes: readonly DerivedStrike[] }> => {
        const wanted = spelled === '' ? [] : spelled.split(',').map(Number)
        const strikes = wanted.length === 0 ? [] : engine.strikes(wanted, asking)
        return strikes instanceof Promise
          ? strikes.then((list) => ({ rows: wanted, strikes: list }))
          : { rows: wanted, strikes }
      },
      [engine, spelled],
    ),
  )
  return useMemo(() => {
    const byRow = new Map(value?.rows.map((row, at) => [row, value.strikes[at]]))
    return (row) => byRow.get(row)
  }, [value])
}
