import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DerivedStrike } from '../../dataset/dataset'
import { evidenceOf, windowOf } from '../../model/derive'
import type { Actor } from '../../model/record'
import type { Stance } from '../../model/vocabulary'
import {
  blamesOf,
  casualtiesInWords,
  claimantsOf,
  conflictOf,
  datePrecisionInWords,
  hostOf,
  killedInWords,
  listInWords,
  namedIn,
  outcomeInWords,
  partiesInWords,
  reportedNumber,
  testimonyOf,
  weaponWord,
  whyEvidence,
} from './words'

const ACTORS = {
  actorById: new Map(
    Object.entries({ a: 'Made-up Group A', b: 'Made-up Group B', c: 'Made-up State C' }).map(
      ([id, name]) => [id, { id, name, aliases: [`Alias of ${id}`] } as unknown as Actor],
    ),
  ),
}

/** The actors of the record itself. */
const RECORD = {
  actorById: new Map(
    (JSON.parse(readFileSync('data/actors.json', 'utf8')) as Actor[]).map((it) => [it.id, it]),
  ),
}

const claimed = (actor: string) => ({ actor, role: 'claimed' as const })
const blamed = (actor: string, by: string) => ({ actor, role: 'attributed' as const, by })
const sources = (...stances: Stance[]) =>
  stances.map((stance, index) => ({ source: `made-up-source-${index}`, stance }))

function madeUp(fields: Partial<DerivedStrike>): DerivedStrike {
  const strike = {
    actors: [],
    sources: sources('reports'),
    outcome: 'claimed-only',
    outcomeBy: null,
    outcomeByKind: null,
    ...fields,
  } as DerivedStrike
  return { ...strike, evidence: evidenceOf(strike) }
}

describe('who is named', () => {
  it('puts names into a sentence', () => {
    expect(listInWords([])).toBe('')
    expect(listInWords(['A'])).toBe('A')
    expect(listInWords(['A', 'B'])).toBe('A and B')
    expect(listInWords(['A', 'B', 'C'])).toBe('A, B and C')
  })

  it('names who claimed it, and whom it is attributed to by whom, else that nobody is named', () => {
    const say = (actors: DerivedStrike['actors']) => partiesInWords({ actors }, ACTORS)
    expect(say([claimed('a'), blamed('b', 'X')])).toBe(
      'claimed by Made-up Group A · attributed to Made-up Group B by X',
    )
    expect(say([claimed('a'), claimed('b')])).toBe('claimed by Made-up Group A and Made-up Group B')
    expect(say([blamed('c', 'X'), blamed('c', 'Y'), blamed('a', 'Z')])).toBe(
      'attributed to Made-up State C by X and Y; to Made-up Group A by Z',
    )
    expect(say([{ actor: 'a', role: 'named' }])).toBe('names Made-up Group A')
    expect(say([])).toBe('nobody named')
  })

  it('tells who is only named from who claims and who is blamed, each once', () => {
    const named = (actor: string) => ({ actor, role: 'named' as const })
    const actors = [named('b'), claimed('a'), blamed('c', 'X'), named('b'), named('a')]
    expect(namedIn({ actors })).toEqual(['b', 'a'])
    expect(claimantsOf({ actors })).toEqual(['a'])
  })

  it('does not name twice who claims what it is blamed for', () => {
    const say = (actors: DerivedStrike['actors']) => partiesInWords({ actors }, ACTORS)
    expect(say([claimed('c'), blamed('c', 'X')])).toBe(
      'claimed by Made-up State C · attributed to it by X',
    )
    expect(say([claimed('a'), claimed('c'), blamed('c', 'X')])).toBe(
      'claimed by Made-up Group A and Made-up State C · attributed to Made-up State C by X',
    )
  })

  it('keeps claims and blame apart, each blamed actor once with all who blame it', () => {
    const actors = [claimed('c'), blamed('c', 'X'), blamed('b', 'X'), blamed('c', 'Y')]
    expect(claimantsOf({ actors })).toEqual(['c'])
    expect(blamesOf({ actors }, ACTORS)).toEqual([
      { actor: 'c', by: ['X', 'Y'], partnerOf: [] },
      { actor: 'b', by: ['X'], partnerOf: [] },
    ])
  })
})

describe('a claimant that names another as taking part', () => {
  it('is not one who blames it', () => {
    const actors = [claimed('a'), blamed('b', 'Alias of a'), blamed('b', 'X'), blamed('c', 'X')]
    expect(blamesOf({ actors }, ACTORS)).toEqual([
      { actor: 'b', by: ['X'], partnerOf: ['a'] },
      { actor: 'c', by: ['X'], partnerOf: [] },
    ])
    expect(partiesInWords({ actors }, ACTORS)).toBe(
      'claimed by Made-up Group A as joint with Made-up Group B · attributed to Made-up Group B by X; to Made-up State C by X',
    )
  })

  it('is named where there are several claimants', () => {
    const actors = [claimed('a'), claimed('c'), blamed('b', 'Made-up Group A')]
    expect(partiesInWords({ actors }, ACTORS)).toBe(
      'claimed by Made-up Group A and Made-up State C · joint with Made-up Group B, says Made-up Group A',
    )
  })

  it('blames like anybody else where it does not claim the strike', () => {
    const actors = [claimed('c'), blamed('b', 'Made-up Group A')]
    expect(blamesOf({ actors }, ACTORS)).toEqual([
      { actor: 'b', by: ['Made-up Group A'], partnerOf: [] },
    ])
  })

  // Worked out by hand from data/strikes: the claimant, and whom it names or who blames whom.
  it.each([
    [
      '2024-07-02-haifa-1, by "Houthis (Ansar Allah)"',
      'houthis',
      ['islamic-resistance-in-iraq', 'Houthis (Ansar Allah)'],
      'claimed by Houthis (Ansar Allah) as joint with Islamic Resistance in Iraq',
    ],
    [
      'a joint claim, by another order of its names',
      'houthis',
      ['islamic-resistance-in-iraq', 'Ansar Allah (Houthis)'],
      'claimed by Houthis (Ansar Allah) as joint with Islamic Resistance in Iraq',
    ],
    [
      "2024-01-24-al-qaim-1, by Kata'ib Hezbollah, which was struck and claims nothing",
      'united-states',
      ['united-states', "Kata'ib Hezbollah"],
      "claimed by United States · attributed to it by Kata'ib Hezbollah",
    ],
    [
      '2023-11-09-eilat-1, by the IDF',
      'islamic-resistance-in-iraq',
      ['unknown-actor', 'IDF'],
      'claimed by Islamic Resistance in Iraq · attributed to Unknown actor by IDF',
    ],
  ])('%s', (_, claimant, [actor = '', by = ''], words) => {
    const actors = [claimed(claimant), blamed(actor, by)]
    expect(partiesInWords({ actors }, RECORD)).toBe(words)
  })
})

describe('numbers', () => {
  it('says nothing of casualties in a row unless somebody was hurt', () => {
    expect(casualtiesInWords({ killed: 2, injured: 24 })).toBe('2 killed, 24 injured')
    expect(casualtiesInWords({ killed: 0, injured: 1 })).toBe('1 injured')
    expect(casualtiesInWords({ killed: 3, injured: null })).toBe('3 killed')
    expect(casualtiesInWords({ killed: 0, injured: 0 })).toBeNull()
    expect(casualtiesInWords({ killed: null, injured: null })).toBeNull()
  })

  it('never writes 0 for what no report states', () => {
    expect(reportedNumber(null)).toBe('not stated')
    expect(reportedNumber(0)).toBe('none, as reported')
    expect(reportedNumber(1200)).toBe('1,200')
  })
})

describe('why a strike has its evidence class', () => {
  const why = (fields: Partial<DerivedStrike>) => whyEvidence(madeUp(fields), ACTORS)

  it('names the official body that confirms it', () => {
    expect(
      why({
        actors: [claimed('a')],
        outcome: 'intercepted',
        outcomeBy: 'IDF',
        outcomeByKind: 'official',
      }),
    ).toBe('Confirmed because an official body says that it took place: IDF.')
  })

  it('names the monitor or the press that reports it', () => {
    expect(why({ outcome: 'impact', outcomeBy: 'SOHR', outcomeByKind: 'monitor' })).toBe(
      'Reported because a monitor, but no official body, says that it took place: SOHR.',
    )
    expect(why({ outcome: 'reported', outcomeBy: 'Rudaw', outcomeByKind: 'press' })).toBe(
      'Reported because the press, but no official body, says that it took place: Rudaw.',
    )
    expect(why({ outcome: 'reported' })).toBe(
      'Reported because a report, but no official body, says that it took place.',
    )
    expect(why({})).toBe(
      'Reported because a report speaks of it, without an actor or an official body.',
    )
  })

  it('says who alone claims it, or whom it is blamed on', () => {
    expect(why({ actors: [claimed('a'), claimed('b')] })).toBe(
      'Claimed because nobody but Made-up Group A and Made-up Group B says that it took place.',
    )
    expect(why({ actors: [blamed('c', 'X')] })).toBe(
      'Attributed because it is blamed on Made-up State C, and nobody claimed it.',
    )
  })

  it('says who denies it, and who says otherwise', () => {
    expect(
      why({ outcome: 'denied', outcomeBy: 'Israeli military', outcomeByKind: 'official' }),
    ).toBe('Contested because an official body denies it: Israeli military.')
    expect(
      why({
        outcome: 'impact',
        outcomeBy: 'SOHR',
        outcomeByKind: 'monitor',
        sources: sources('denies', 'reports', 'reports'),
      }),
    ).toBe(
      'Contested because 1 of its 3 sources denies it, while a monitor says that it took place: SOHR.',
    )
    expect(why({ actors: [claimed('a')], sources: sources('denies', 'denies', 'claims') })).toBe(
      'Contested because 2 of its 3 sources deny it.',
    )
  })
})

describe('a conflict between sources', () => {
  const conflict = (fields: Partial<DerivedStrike>) => conflictOf(madeUp(fields))

  it('counts the denials against each other stance', () => {
    expect(conflict({ sources: sources('reports', 'denies', 'reports', 'reports') })).toBe(
      'Sources conflict: 1 denies, 3 report',
    )
    expect(conflict({ sources: sources('denies', 'claims', 'confirms', 'denies') })).toBe(
      'Sources conflict: 2 deny, 1 claims, 1 confirms',
    )
  })

  it('is a denial where no source says otherwise, and nothing where nobody denies', () => {
    expect(
      conflict({ outcome: 'denied', outcomeBy: 'Israeli military', sources: sources('denies') }),
    ).toBe('Denied by Israeli military')
    expect(conflict({ sources: sources('denies', 'denies') })).toBe('Denied by 2 sources')
    expect(conflict({ sources: sources('claims', 'reports') })).toBeNull()
  })
})

describe('other words', () => {
  it('says what came of it and who says so', () => {
    expect(
      outcomeInWords({ outcome: 'intercepted', outcomeBy: 'IDF', outcomeByKind: 'official' }),
    ).toBe('Intercepted, according to IDF (official)')
    expect(outcomeInWords({ outcome: 'impact', outcomeBy: 'X', outcomeByKind: null })).toBe(
      'Impact, according to X',
    )
    expect(outcomeInWords({ outcome: 'claimed-only', outcomeBy: null, outcomeByKind: null })).toBe(
      'Claim only',
    )
  })

  it('says who confirms, reports or denies that it took place', () => {
    const say = (fields: Partial<DerivedStrike>) => testimonyOf(madeUp(fields))
    const by = (outcomeBy: string, outcomeByKind: DerivedStrike['outcomeByKind']) => ({
      outcomeBy,
      outcomeByKind,
    })
    expect(say({ outcome: 'impact', ...by('IDF', 'official') })).toEqual({
      term: 'Confirmed by',
      by: 'IDF',
    })
    expect(say({ outcome: 'impact', ...by('SOHR', 'monitor') })).toEqual({
      term: 'Reported by',
      by: 'SOHR (monitor)',
    })
    expect(say({ outcome: 'denied', ...by('IDF', 'official') })).toEqual({
      term: 'Denied by',
      by: 'IDF',
    })
    expect(say({})).toEqual({ term: 'Confirmed by', by: '' })
    expect(say({ sources: sources('codes') })).toBeNull()
  })

  it('says how well the day is known', () => {
    expect(
      datePrecisionInWords({ datePrecision: 'day', window: windowOf('2024-10-01', 'day') }),
    ).toBe('The day is known.')
    expect(
      datePrecisionInWords({ datePrecision: 'week', window: windowOf('2024-10-01', 'week') }),
    ).toBe('some day of 1 – 7 Oct 2024: only the week is known, not the day.')
  })

  it('shortens weapons and addresses', () => {
    expect(weaponWord('one-way-attack-drone')).toBe('Drone')
    expect(weaponWord('unspecified')).toBe('Weapon not stated')
    expect(hostOf('https://www.example.org/a?b=c')).toBe('example.org')
    expect(hostOf('https://news.example.org')).toBe('news.example.org')
  })
})

describe('the number killed', () => {
  const say = (killed: number | null, low?: number | null, high: number | null = null) =>
    killedInWords({ killed, ...(low !== undefined && { killedRange: { low, high } }) })

  it('is the number that is reported, as it stands', () => {
    expect(say(6)).toBe('6')
    expect(say(0)).toBe('none, as reported')
    expect(say(null)).toBe('not stated')
  })

  it('has the range beside it that its provider gives, where that says more', () => {
    expect(say(6, 5, 1200)).toBe('6; provider’s range: 5 to 1,200')
    expect(say(0, 0, 3)).toBe('none, as reported; provider’s range: 0 to 3')
    expect(say(6, 5)).toBe('6; provider’s range: at least 5')
    expect(say(6, null, 9)).toBe('6; provider’s range: at most 9')
    expect(say(null, 2, 4)).toBe('not stated; provider’s range: 2 to 4')
    expect(say(6, 6, 6)).toBe('6')
    expect(say(6, 6)).toBe('6')
    expect(say(6, null, null)).toBe('6')
  })
})
