import { expect, test } from 'vitest'
import type { Bins } from '../../engine/summary'
import { requireDay } from '../../model/day'
import { binTable } from './table'

test('each bin is a row: selected amounts by class, imprecise, outside, and what is counted', () => {
  const start = requireDay('2024-02-01')
  const bins: Bins = {
    width: 'month',
    edges: Int32Array.of(start, start + 29, start + 60),
    keys: ['claimed', 'confirmed'],
    // Feb: claimed 3 + 1 imprecise; 2 outside. March: confirmed 5, 1 imprecise and outside.
    amounts: Uint32Array.of(3, 2, 1, 0, 0, 0, 0, 0, /**/ 0, 0, 0, 0, 5, 0, 0, 1),
  }
  expect(binTable(bins, 'attacks')).toEqual({
    header: [
      'bin_start',
      'bin_end',
      'selected',
      'claimed',
      'confirmed',
      'imprecise',
      'outside',
      'unit',
    ],
    rows: [
      ['2024-02-01', '2024-02-29', 4, 4, 0, 1, 2, 'attacks'],
      ['2024-03-01', '2024-03-31', 5, 0, 5, 0, 1, 'attacks'],
    ],
  })
})
