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

  it('speak of an umbrella with all its members as one, and take them away together', () => {
    const members = dataset.actors
      .filter(({ memberOf }) => memberOf.includes('islamic-resistance-in-iraq'))
      .map(({ id }) => id)
    expect(members.length).toBeGreaterThan(5)
    const actors = ['houthis', ...members, 'islamic-resistance-in-iraq']
    const chips = chipsOf({ ...NO_FILTER, actors }, dataset)
    expect(chips.map(({ label }) => label)).toEqual([
      'Islamic Resistance in Iraq and members',
      'Houthis (Ansar Allah)',
    ])
    expect(chips[0]?.without.actors).toEqual(['houthis'])
    // Without the umbrella's own name they are many.
    const [many] = chipsOf({ ...NO_FILTER, actors: members }, dataset)
    expect(many?.label).toBe(`${members.length} actors`)
    expect(many?.without).toEqual(NO_FILTER)
  })

  it('count more than five actors or places', () => {
    const places = dataset.places.slice(0, 6).map(({ id }) => id)
    const labels = (filter: Partial<Filter>) =>
      chipsOf({ ...NO_FILTER, ...filter }, dataset).map(({ label }) => label)
    expect(labels({ places })).toEqual(['6 places'])
    expect(labels({ places: places.slice(1) })).toHaveLength(5)
  })

  it('leave umbrella claims with the last actor', () => {
    const one = { ...NO_FILTER, actors: ['houthis'], viaUmbrella: true }
    expect(chipsOf(one, dataset)[0]?.without).toEqual(NO_FILTER)
  })
})
