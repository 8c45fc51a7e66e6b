import { expect, test } from 'vitest'
import { BY_ALPHA3 } from './alpha3'
import { countryCode } from './countries'

test.each([
  ['IQ', ['IQ', 'iq', ' Iq ', 'IRQ', 'irq', 'Iraq', 'IRAQ']],
  ['SY', ['SY', 'sy', 'SYR', 'Syria']],
  ['IL', ['il', 'ISR', 'Israel']],
  ['TR', ['tr', 'TUR', 'Turkey', 'Türkiye']],
  ['XK', ['xk', 'XKX', 'Kosovo']],
  ['AE', ['ARE', 'United Arab Emirates']],
  ['CD', ['COD', 'Democratic Republic of Congo']],
  ['YE', ['YEM', 'Yemen (North Yemen)']],
  ['ZZ', ['', 'XXX', 'i', 'Atlantis', 'Iraqi']],
])('%s is %j', (code, names) => {
  expect(names.map(countryCode)).toEqual(names.map(() => code))
})

test('each country has one code of three letters, and its name leads to the same', () => {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(BY_ALPHA3.size).toBe(250)
  expect(new Set(BY_ALPHA3.values()).size).toBe(250)
  for (const [long, short] of BY_ALPHA3) {
    expect(long).toMatch(/^[A-Z]{3}$/)
    const name = display.of(short)
    expect([long, countryCode(name ?? '')]).toEqual([long, short])
  }
})
