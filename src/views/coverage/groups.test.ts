import { describe, expect, it } from 'vitest'
import { shippedDataset } from '../../../tooling/shipped'
import { coverageOf, totalsForPeriod } from '../../engine/coverage'
import { requireDay } from '../../model/day'
import { arrangeCoverage, type Section } from './groups'

const shipped = shippedDataset()
const whole = arrangeCoverage(coverageOf(shipped), null)

const section = (sections: readonly Section[], direction: Section['direction']) => {
  const found = sections.find((one) => one.direction === direction)
  if (!found) throw new Error(`no section "${direction}"`)
  return found
}

const groupOf = (sections: readonly Section[], id: string) =>
  sections.flatMap(({ groups }) => groups).find(({ head }) => head.total.id === id)

describe('the arrangement of the totals', () => {
  it('shows every total once, Israel first', () => {
    expect(whole.map(({ direction }) => direction)).toEqual([
      'against-israel',
      'against-us-and-coalition',
      'counter-strike',
    ])
    const ids = whole.flatMap(({ groups, incomparable }) => [
      ...groups.flatMap(({ head, others }) => [head, ...others]),
      ...incomparable,
    ])
    expect(ids.map(({ total }) => total.id).sort()).toEqual(
      shipped.publishedTotals.map(({ id }) => id).sort(),
    )
  })

  it('has the latest first', () => {
    const [first, second] = section(whole, 'against-israel').groups
    expect(first?.head.total.id).toBe('2024-11-01-2024-11-18-attacks-israeli-authorities')
    expect(second?.head.total.id).toBe('2024-10-29-2024-11-04-claimed-attacks-washington-institute')
  })

  it('folds a running count, and its shares by country, under the latest', () => {
    const others = groupOf(whole, '2023-10-18-2024-11-21-attacks-pentagon')?.others ?? []
    const ids = others.map(({ total }) => total.id)
    // Begun a day earlier; by country; of some days within; as another outlet has it.
    expect(ids).toContain('2023-10-17-2023-11-06-attacks-pentagon')
    expect(ids).toContain('2023-10-18-2024-11-21-attacks-pentagon-4')
    expect(ids).toContain('2024-01-04-2024-01-09-attacks-pentagon')
    expect(ids).toContain('2023-10-17-2023-11-16-attacks-pentagon-via-al-jazeera')
    expect(new Set(others.map(({ total }) => total.counts))).toEqual(new Set(['attacks']))
  })

  it('keeps apart what one speaker counts of different months, and of different bases', () => {
    for (const id of [
      '2024-07-01-2024-07-31-claimed-attacks-washington-institute',
      '2024-09-01-2024-09-30-claimed-attacks-washington-institute',
      '2023-10-07-2023-11-22-attacks-musings-on-iraq',
      '2023-10-07-2023-11-22-attacks-musings-on-iraq-2',
    ])
      expect(groupOf(whole, id)?.others).toEqual([])
  })

  it('leads with the best fit where the dates are narrowed', () => {
    const [from, to] = [requireDay('2023-11-01'), requireDay('2023-11-14')]
    const narrowed = arrangeCoverage(totalsForPeriod(shipped, from, to), { first: from, last: to })
    // 14 of 28 days, of 29, and of 30.
    const { groups } = section(narrowed, 'against-us-and-coalition')
    expect(groups.slice(0, 3).map(({ head }) => head.total.id)).toEqual([
      '2023-10-18-2023-11-14-attacks-washington-institute',
      '2023-10-17-2023-11-14-attacks-pentagon',
      '2023-11-01-2023-11-30-attacks-syrian-observatory-for-human-rights',
    ])
    const others = groupOf(narrowed, '2023-10-17-2023-11-14-attacks-pentagon')?.others
    expect(others?.map(({ total }) => total.id)).toContain('2023-10-18-2024-11-21-attacks-pentagon')
  })

  it('keeps what cannot be compared apart', () => {
    const { groups, incomparable } = section(whole, 'counter-strike')
    expect(groups).toEqual([])
    expect(incomparable.length).toBe(20)
    expect(incomparable.every(({ comparable }) => !comparable)).toBe(true)
  })

  it('leaves out a direction of which nothing is counted', () => {
    const day = requireDay('2024-08-31')
    const sections = arrangeCoverage(totalsForPeriod(shipped, day, day), { first: day, last: day })
    expect(sections.map(({ direction }) => direction)).toEqual([
      'against-israel',
      'against-us-and-coalition',
    ])
  })
})
