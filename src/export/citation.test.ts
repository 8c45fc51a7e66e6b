import { expect, it } from 'vitest'
import type { Dataset, DerivedStrike } from '../dataset/dataset'
import { requireDay } from '../model/day'
import { windowOf } from '../model/derive'
import type { Place, Source } from '../model/record'
import { strikeCitation } from './citation'

const DATASET = {
  head: {
    title: 'Made-up strikes',
    version: '1.2.3',
    compiled: '2026-11-21',
    sha256: `0123456789abcdef${'0'.repeat(48)}`,
    licence: { name: 'CC-BY-4.0', title: 'Made-up title', url: 'https://example.org/licence' },
  } as Dataset['head'],
  placeById: new Map([['made-up-place', { name: 'Made-up Place' } as Place]]),
  sourceById: new Map([
    ['one', { publisher: 'Made-up Paper', published: '2024-10-03' } as Source],
    ['two', { publisher: 'Made-up Agency', published: null } as Source],
  ]),
}

const STRIKE = {
  id: '2024-10-01-made-up-place-1',
  target: 'made-up-place',
  evidence: 'contested',
  window: windowOf('2024-10-01', 'week'),
  summary: 'A made-up strike.',
  sources: [
    { source: 'one', stance: 'reports' },
    { source: 'two', stance: 'denies' },
  ],
} as DerivedStrike

it('cites a strike in one paragraph with its sources, the dataset version and the link', () => {
  expect(
    strikeCitation(STRIKE, DATASET, 'https://example.org/?strike=x', requireDay('2026-12-01')),
  ).toBe(
    '“Made-up Place, some day of 1 – 7 Oct 2024”, ' +
      'strike record 2024-10-01-made-up-place-1 (evidence: contested): A made-up strike. ' +
      'Sources: Made-up Paper, 3 Oct 2024; Made-up Agency, undated. ' +
      'In: Made-up strikes, version 1.2.3, compiled 21 Nov 2026, ' +
      'SHA-256 0123456789ab, CC-BY-4.0. ' +
      'https://example.org/?strike=x (accessed 1 Dec 2026).',
  )
})
