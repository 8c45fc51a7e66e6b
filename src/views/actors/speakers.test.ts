import { expect, test } from 'vitest'
import type { Actor, Strike } from '../../model/record'
import { speakersOf } from './speakers'

const actorById = new Map(
  ['Made-up Group', 'Made-up Front (Made-up Army)'].map((name, at) => [
    ['group', 'front'][at] as string,
    { name, aliases: [`Alias of ${name}`] as string[] } as Actor,
  ]),
)

const claimed = (actor: string) => ({ actor, role: 'claimed' as const })
const blamed = (actor: string, by: string) => ({ actor, role: 'attributed' as const, by })
const strikes = (...actors: Strike['actors'][]) => actors.map((own) => ({ actors: own }))

test('who attributes strikes to an actor, most first, others left out', () => {
  const said = speakersOf(
    'group',
    strikes(
      [blamed('group', 'B'), blamed('group', 'C')],
      [blamed('group', 'C'), blamed('front', 'D')],
      [claimed('group'), blamed('group', 'A')],
    ),
    { actorById },
  )
  expect(said.blaming).toEqual([
    { name: 'C', count: 2 },
    { name: 'A', count: 1 },
    { name: 'B', count: 1 },
  ])
  expect(said.partners).toEqual([])
})

test('a claimant of the strike that names it stands apart, under the name that it has here', () => {
  const said = speakersOf(
    'group',
    strikes(
      [claimed('front'), blamed('group', 'Alias of Made-up Front (Made-up Army)')],
      [claimed('front'), blamed('group', 'Made-up Front (Made-up Army)')],
      [blamed('group', 'Made-up Front (Made-up Army)')],
    ),
    { actorById },
  )
  expect(said.partners).toEqual([{ name: 'Made-up Front (Made-up Army)', count: 2 }])
  expect(said.blaming).toEqual([{ name: 'Made-up Front (Made-up Army)', count: 1 }])
})
