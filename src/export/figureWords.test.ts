import { expect, it } from 'vitest'
import { NO_FILTER } from '../engine/filter'
import { evidenceAmounts, evidenceNote } from './figureWords'

const amounts = new Map([
  ['claimed', 1088],
  ['confirmed', 40],
  ['attributed', 0],
])
const REST =
  'A claim is not a fact. No report found is not the same as no attack: the record is not complete.'

it('what counts rest on stands in the order of the codebook, by strike or by attack', () => {
  expect(evidenceNote('strikes', { amounts })).toBe(
    `Evidence: 40 confirmed, 1,088 claimed only. ${REST}`,
  )
  expect(evidenceNote('attacks', { amounts })).toBe(
    `Evidence by attack: 40 confirmed, 1,088 claimed only. ${REST}`,
  )
})

it('of coded data it says that no claims are recorded, unless others stand beside them', () => {
  const coded = new Map([
    ['as-coded', 2],
    ['claimed', 0],
  ])
  expect(evidenceNote('strikes', { amounts: coded })).toBe(
    `Evidence: 2 as coded by the data’s provider. ${REST.replace('A claim is not a fact.', 'Who claims them is not recorded.')}`,
  )
  expect(evidenceNote('strikes', { name: 'A', amounts: coded }, { name: 'B', amounts })).toContain(
    'as coded by the data’s provider; B 40 confirmed, 1,088 claimed only. A claim is not a fact.',
  )
})

it('groups are named; one that holds nothing is left out, and of nothing no evidence is told', () => {
  const none = new Map([['claimed', 0]])
  expect(evidenceNote('strikes', { name: 'A', amounts }, { name: 'B', amounts })).toBe(
    `Evidence: A 40 confirmed, 1,088 claimed only; B 40 confirmed, 1,088 claimed only. ${REST}`,
  )
  expect(evidenceNote('strikes', { name: 'A', amounts: none }, { name: 'B', amounts })).toBe(
    `Evidence: B 40 confirmed, 1,088 claimed only. ${REST}`,
  )
  expect(evidenceNote('strikes', { amounts: none })).toBe(
    REST.replace('A claim is not a fact. ', ''),
  )
})

it('only what passes the evidence filter counts', () => {
  const of = (evidence: ('claimed' | 'contested')[]) => {
    const filter = { ...NO_FILTER, evidence }
    const none = new Map<string, number>()
    const facets = { evidence: amounts } as unknown as Record<string, typeof none>
    return [
      ...evidenceAmounts({
        question: { filter, measure: 'strikes', bin: 'week', stack: 'actor' },
        facets: facets as never,
      }),
    ]
  }
  expect(of([])).toEqual([...amounts])
  expect(of(['claimed', 'contested'])).toEqual([['claimed', 1088]])
})
