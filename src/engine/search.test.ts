import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../tooling/shipped'
import { createSearch } from './search'

const search = createSearch(shippedDataset())
const first = (query: string, kind: string) =>
  search(query).find((group) => group.kind === kind)?.hits[0]?.id

describe('search', () => {
  it.each([
    ['Kataib Hizbullah', 'kataib-hezbollah'],
    ['kataeb hezbollah', 'kataib-hezbollah'],
    ['كتائب حزب الله', 'kataib-hezbollah'],
    ['nujaba', 'harakat-hezbollah-al-nujaba'],
    ['IRI', 'islamic-resistance-in-iraq'],
    ['ansar allah', 'houthis'],
  ])('finds the actor by %s', (query, id) => {
    expect(first(query, 'actor')).toBe(id)
  })

  it.each([
    ['eilat', 'eilat'],
    ['אילת', 'eilat'],
    ['ain assad', 'ain-al-asad'],
  ])('finds the place by %s', (query, id) => {
    expect(first(query, 'place')).toBe(id)
  })

  it('finds events by their words, strikes by their id, publishers by name', () => {
    expect(first('writes to the UN Security Council', 'event')).toBe(
      '2024-11-18-israels-saar-writes-to-the-un-security-council',
    )
    expect(first('2024-05-24-haifa-1', 'strike')).toBe('2024-05-24-haifa-1')
    expect(first('times of israel', 'source')).toMatch(/^Times of Israel/)
  })

  it('puts the name itself before names that merely hold it', () => {
    expect(first('hezbollah', 'actor')).toBe('hezbollah')
  })

  it('says how many there are beyond the best', () => {
    const group = search('drone').find((one) => one.kind === 'strike')
    expect(group?.hits.length).toBe(5)
    expect(group?.total).toBeGreaterThan(100)
  })

  it('finds nothing for nothing', () => {
    expect(search('')).toEqual([])
    expect(search(' – ')).toEqual([])
    expect(search('qqxyzzy')).toEqual([])
  })
})
