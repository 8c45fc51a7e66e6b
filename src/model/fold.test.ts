import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold'

describe('folding', () => {
  it.each([
    ["Kata'ib Hezbollah", 'Kataib Hizbullah'],
    ["Kata'ib Hezbollah", 'kataeb hizballah'],
    ['Asa’ib Ahl al-Haq', 'asaib ahl alhaq'.replace('alhaq', 'al haq')],
    ['al-Qa’im', 'Al Qaim'],
    ['Deir ez-Zor', 'deir EZ zor'],
    ['Nujabāʾ', 'nujaba'],
    ['Harakat Hezbollah al-Nujaba', 'harakat hizbullah al nujaba'],
    ['Houthis', 'huthis'],
    ['المقاومة الإسلامية', 'المقاومه الاسلاميه'],
    ['كتائب', 'كَتائِب'],
  ])('brings %s and %s together', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it('keeps different names apart', () => {
    expect(fold('Haifa')).not.toBe(fold('Hafira'))
    expect(fold('Erbil')).not.toBe(fold('Irbid'))
  })

  it('does not make a single letter of a run of them', () => {
    expect(fold('zzzz')).toBe('zzzz')
    expect(fold('Nujabba')).toBe(fold('nujaba'))
  })

  it('comes to rest: folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it.each([
    ['letters that fold into each other', `${'ie'.repeat(50_000)}izb`],
    ['a run that shrinks by one', `t${'h'.repeat(100_000)}`],
    ['pairs', 'ee'.repeat(50_000)],
  ])('leaves a word that no name has as it is: %s', (_what, word) => {
    expect(fold(`Eilat ${word} kataeb`)).toBe(`eilat ${word} kataib`)
  })
})
