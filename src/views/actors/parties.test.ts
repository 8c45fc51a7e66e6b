import { expect, it } from 'vitest'
import { byParty } from './parties'

const said = (by: string, says: string) => ({ by, says, date: null, source: 's' })

it('keeps together what one party says, parties in the order of the record', () => {
  const [a, b, c] = [said('Press', 'did'), said('Army', 'did not'), said('Press', 'did again')]
  expect(byParty([a, b, c].flatMap((one) => one ?? []))).toEqual([
    { party: 'Press', statements: [a, c] },
    { party: 'Army', statements: [b] },
  ])
})
