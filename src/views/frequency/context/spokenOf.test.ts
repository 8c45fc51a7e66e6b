import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Actor, ContextEvent } from '../../../model/record'
import { partsInWords, spokenOf } from './spokenOf'

const read = (file: string) => JSON.parse(readFileSync(`data/${file}.json`, 'utf8'))
const actors: Actor[] = read('actors')
const events: ContextEvent[] = read('context-events')
const event = (id: string) => events.find((one) => one.id.startsWith(id)) as ContextEvent

const names = (id: string) =>
  spokenOf(event(id), actors).map(({ by, says, actors: of }) => [
    by,
    says.slice(0, 22),
    of.map(({ name }) => name),
  ])

describe('whom the sources of an event speak of', () => {
  it('are the six groups of the letter, and the forces that it holds them to belong to', () => {
    expect(names('2024-11-18-israels-saar')).toEqual([
      [
        'Israel',
        "named in Israel's lett",
        [
          "Kata'ib Hezbollah",
          'Harakat Hezbollah al-Nujaba',
          "Asa'ib Ahl al-Haq",
          "Kata'ib Sayyid al-Shuhada",
          'Harakat Ansar Allah al-Awfiya',
        ],
      ],
      ['Israel', "named in Israel's lett", ['Badr Organization']],
      ['Israel', 'says the militias that', ['Popular Mobilization Forces']],
    ])
  })

  it('are nobody where the source is of another day, or the day is not known', () => {
    expect(names('2024-11-17-us-warns')).toEqual([])
    const letter = event('2024-11-18-israels-saar')
    expect(spokenOf({ ...letter, datePrecision: 'week' }, actors)).toEqual([])
    expect(spokenOf({ ...letter, sources: ['shafaq-81078de1'] }, actors)).toEqual([])
  })
})

it('says in which roles an actor is counted', () => {
  expect(partsInWords({ claimed: 1, attributed: 1200 })).toBe('1 claimed, 1,200 blamed')
  expect(partsInWords({ claimed: 0, attributed: 3 })).toBe('3 blamed')
  expect(partsInWords()).toBe('no strike')
})
