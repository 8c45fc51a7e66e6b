import { describe, expect, it } from 'vitest'
import { hostToShow } from './host'

describe('hostToShow', () => {
  it.each([
    ['Shafaq News', 'https://www.shafaq.com/en/1'],
    ['Al-Monitor', 'https://www.al-monitor.com/a'],
    ['Reuters (via Arab News)', 'https://arabnews.com/a'],
    ['Stanford CISAC, Mapping Militants', 'https://cisac.fsi.stanford.edu/a'],
    ['Dogruhaber', 'https://dogruhaber.com.tr/a'],
  ])('is not needed for %s at %s', (publisher, url) => {
    expect(hostToShow({ publisher, url })).toBeNull()
  })

  it.each([
    ['The Jerusalem Post', 'https://www.jpost.com/a', 'jpost.com'],
    ['Iran International (mirror)', 'https://d2x5.cloudfront.net/a', 'd2x5.cloudfront.net'],
    ['Wikipedia (via Kiwix)', 'https://iiab.me/a', 'iiab.me'],
  ])('tells where a report of %s at %s stands', (publisher, url, host) => {
    expect(hostToShow({ publisher, url })).toBe(host)
  })

  it('is nothing without an address', () => {
    expect(hostToShow({ publisher: 'The New Region', url: null })).toBeNull()
  })
})
