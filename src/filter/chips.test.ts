import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../tooling/shipped'
import { type Filter, NO_FILTER } from '../engine/filter'
import { dayOf } from '../model/day'
import { chipsOf } from './chips'

const dataset = shippedDataset()
const filter: Filter = {
  from: dayOf(2024, 10, 1),
  to: null,
  actors: ['kataib-hezbollah', 'houthis'],
  actorRole: 'claimed',
  viaUmbrella: true,
  places: ['eilat'],
  directions: ['against-israel'],
  sides: ['israel'],
  weapons: ['rocket'],
  outcomes: ['impact'],
  evidence: ['confirmed'],
  countries: ['IL', 'XX'],
  origins: ['SY', 'none'],
  casualties: true,
  text: 'port',
}

describe('chips', () => {
  it('name every active clause', () => {
    expect(chipsOf(filter, dataset).map((chip) => chip.label)).toEqual([
      '1 Oct – 31 Dec 2024',
      "Kata'ib Hezbollah",
      'Houthis (Ansar Allah)',
      'Including umbrella claims',
      'Only where it claimed',
      'Eilat',
      'Against Israel',
      'Target: Israel',
      'Rocket',
      'Outcome: impact',
      'Confirmed',
      'In Israel',
      'At sea',
      'Reported from Syria',
      'No origin reported',
      'With casualties',
      '“port”',
    ])
    expect(chipsOf(NO_FILTER, dataset)).toEqual([])
  })

  it('take away one after the other until no filter is left', () => {
    let left = filter
    for (let chips = chipsOf(left, dataset); chips.length > 0; chips = chipsOf(left, dataset)) {
      left = (chips.at(-1) as (typeof chips)[number]).without
      expect(chipsOf(left, dataset)).toHaveLength(chips.length - 1)
    }
    expect(left).toEqual(NO_FILTER)
  })

  it('leave umbrella claims with the last actor', () => {
    const one = { ...NO_FILTER, actors: ['houthis'], viaUmbrella: true }
    expect(chipsOf(one, dataset)[0]?.without).toEqual(NO_FILTER)
  })
})
