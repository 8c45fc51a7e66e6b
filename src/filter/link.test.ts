import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, parseDay } from '../model/day'
import { setText } from './actions'
import { decodeView, encodeView, reconcile } from './link'
import { currentView, resetStore } from './store'
import { INITIAL_VIEW, type View } from './view'
import { views } from './views.fixture'

describe('the link', () => {
  it('gives back every view that it was made from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view))).toEqual({ view: { ...view }, dropped: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('is read without a fault, whatever stands in it', () => {
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.webQueryParameters(),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'from',
              'actor',
              'stack',
              'bin',
              'map',
              'v',
              'q',
              '__proto__',
              'umbrella',
            ),
            fc.string({ unit: 'binary' }),
          ),
        )
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
    )
    fc.assert(
      fc.property(nonsense, (text) => {
        const { view } = decodeView(text)
        // What was read can be written and read again.
        expect(decodeView(encodeView(view)).view).toEqual(view)
      }),
      { numRuns: 2000 },
    )
  })

  it('is empty for the first view', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('')
    expect(decodeView('').view).toEqual(INITIAL_VIEW)
  })

  it('stays short and readable', () => {
    const view: View = {
      ...INITIAL_VIEW,
      stack: 'evidence',
      filter: {
        ...INITIAL_VIEW.filter,
        from: dayOf(2024, 10, 1),
        to: dayOf(2024, 11, 18),
        actors: ['kataib-hezbollah', 'houthis'],
        text: "Kata'ib & co",
      },
    }
    expect(encodeView(view)).toBe(
      "v=1&from=2024-10-01&to=2024-11-18&actor=kataib-hezbollah,houthis&q=Kata'ib+%26+co&stack=evidence",
    )
  })
})

describe('links that were given out go on to work', () => {
  // Golden links: never change one, add new ones when the format grows.
  it('v=1 with dates, an actor and the stack', () => {
    const { view, dropped } = decodeView(
      '?v=1&from=2024-10-01&to=2024-11-18&actor=kataib-hezbollah&stack=evidence',
    )
    expect(dropped).toEqual([])
    expect(view).toEqual({
      ...INITIAL_VIEW,
      stack: 'evidence',
      filter: {
        ...INITIAL_VIEW.filter,
        from: parseDay('2024-10-01'),
        to: parseDay('2024-11-18'),
        actors: ['kataib-hezbollah'],
      },
    })
  })

  it('v=1 with everything', () => {
    const { view, dropped } = decodeView(
      'v=1&from=2024-07-01&actor=a,b&role=claimed&umbrella=1&place=eilat&country=IL,XX&origin=SY,none&direction=against-israel' +
        '&side=israel&weapon=rocket,mixed&outcome=impact&evidence=confirmed,claimed&casualties=1&q=drone+boat' +
        '&count=attacks&bin=month&stack=weapon&strike=2024-05-24-haifa-1&highlight=x-1,y-2&event=e-1&hide=legal' +
        '&events=1&panel=coverage&a=2024-10-21..2024-11-17&b=2024-11-18..2024-12-15&map=33.100,40.250,6.50',
    )
    expect(dropped).toEqual([])
    expect(view).toEqual({
      data: null,
      filter: {
        from: parseDay('2024-07-01'),
        to: null,
        actors: ['a', 'b'],
        actorRole: 'claimed',
        viaUmbrella: true,
        places: ['eilat'],
        countries: ['IL', 'XX'],
        origins: ['SY', 'none'],
        directions: ['against-israel'],
        sides: ['israel'],
        weapons: ['rocket', 'mixed'],
        outcomes: ['impact'],
        evidence: ['confirmed', 'claimed'],
        casualties: true,
        text: 'drone boat',
      },
      measure: 'attacks',
      bin: 'month',
      stack: 'weapon',
      axis: { from: null, to: null },
      strike: '2024-05-24-haifa-1',
      highlight: ['x-1', 'y-2'],
      event: 'e-1',
      hiddenKinds: ['legal'],
      listEvents: true,
      tables: [],
      panel: 'coverage',
      compare: {
        a: { from: parseDay('2024-10-21'), to: parseDay('2024-11-17') },
        b: { from: parseDay('2024-11-18'), to: parseDay('2024-12-15') },
      },
      player: null,
      map: { lat: 33.1, lon: 40.25, zoom: 6.5 },
    })
  })

  it.each([
    ['play=28,4', { window: 28, speed: 4, loop: false }],
    ['play=all,8,loop', { window: null, speed: 8, loop: true }],
    ['play=7,3', null],
    ['play=28,4,loop,', null],
  ])('how the player plays: %s', (query, player) => {
    expect(decodeView(query).view.player).toEqual(player)
    if (player) expect(encodeView({ ...INITIAL_VIEW, player } as View)).toBe(`v=1&${query}`)
    else expect(decodeView(query).dropped).toEqual([query])
  })

  it.each([
    ['from=2024-11-04&to=2024-12-15&axis=2024-10-30..2024-12-20', '2024-10-30', '2024-12-20'],
    ['from=2024-11-04&axis=2024-10-28..', '2024-10-28', ''],
    ['to=2024-11-04&axis=..2024-11-04', '', '2024-11-04'],
  ])('the days of the axis: %s', (query, from, to) => {
    const { view, dropped } = decodeView(`v=1&${query}`)
    expect(dropped).toEqual([])
    expect(view.axis).toEqual({ from: parseDay(from), to: parseDay(to) })
    expect(encodeView(view)).toBe(`v=1&${query}`)
  })

  it('a link written by hand without a version', () => {
    expect(decodeView('?from=2024-10-01').view.filter.from).toBe(parseDay('2024-10-01'))
  })
})

describe('what a link holds and this page does not know', () => {
  it('is dropped and named, and the rest is used', () => {
    const { view, dropped } = decodeView(
      '?v=9&from=2024-13-01&evidence=claimed,rumoured&bin=week&stack=mood&colour=red&from=2024-10-01',
    )
    expect(view.filter.evidence).toEqual(['claimed'])
    expect(view.filter.from).toBeNull()
    expect(dropped).toEqual([
      'v=9',
      'from=2024-13-01',
      'evidence=rumoured',
      'stack=mood',
      'colour=red',
      'from=2024-10-01',
    ])
  })

  it.each([
    ['from=2024-11-04&to=2024-12-15', '2024-11-05..2024-12-20'],
    ['from=2024-11-04&to=2024-12-15', '2024-11-01..2024-12-14'],
    ['from=2024-11-04', '2024-11-01..2024-12-31'],
    ['to=2024-11-04', '2024-01-01..2024-11-04'],
    ['bin=day', '2024-11-01..2024-12-31'],
    ['from=2024-11-04&to=2024-12-15', '2024-12-31..2024-11-01'],
    ['from=2024-11-04&to=2024-12-15', '2024-11-01'],
    ['from=2024-11-04&to=2024-12-15', '2024-11-01..2024-13-01'],
    ['from=2024-11-04&to=2024-12-15', '2024-11-01..2024-12-31..'],
  ])('%s: an axis of %s, which does not hold the dates or is none', (query, axis) => {
    const { view, dropped } = decodeView(`${query}&axis=${axis}`)
    expect(view).toEqual(decodeView(query).view)
    expect(dropped).toEqual([`axis=${axis}`])
  })

  it('turns a range given the wrong way round', () => {
    const { filter } = decodeView('from=2024-12-01&to=2024-10-01').view
    expect(filter.from).toBe(parseDay('2024-10-01'))
    expect(filter.to).toBe(parseDay('2024-12-01'))
  })

  it('says nothing of what mailers append', () => {
    expect(decodeView('?utm_source=mail&fbclid=x').dropped).toEqual([])
  })

  it('names ids that are not in the dataset', () => {
    const known = {
      actorById: new Map([['a', 1]]),
      placeById: new Map([['eilat', 1]]),
      strikeById: new Map([['s-1', 1]]),
      contextEventById: new Map(),
    }
    const read = reconcile(
      decodeView('actor=a,nobody&place=nowhere&strike=s-2&highlight=s-1,s-3&event=e-1'),
      known,
    )
    expect(read.view.filter.actors).toEqual(['a'])
    expect(read.view.filter.places).toEqual([])
    expect(read.view.strike).toBeNull()
    expect(read.view.highlight).toEqual(['s-1'])
    expect(read.view.event).toBeNull()
    expect(read.dropped).toEqual([
      'actor=nobody',
      'place=nowhere',
      'highlight=s-3',
      'strike=s-2',
      'event=e-1',
    ])
  })
})

it('half of a surrogate pair, which has no encoding, does not stop a link', () => {
  const cut = decodeView(`q=a${'%F0%9F%98%80'.repeat(150)}`).view
  expect(decodeView(encodeView(cut)).view.filter.text).toMatch(/^a(😀)+\ufffd$/u)
})

it('a text that is blank as far as it is read is no text', () => {
  const { view, dropped } = decodeView(`q=${'+'.repeat(300)}x`)
  expect(view.filter.text).toBe('')
  expect(dropped).toHaveLength(1)
})

const HIDDEN = 'left\u202eright\u2066, no\u200b width\ufeff, bell\u0007, tag\u{e0041}'
const SEEN = 'leftright, no width, bell, tag'

it('what cannot be seen in a text is not read, and not told of either', () => {
  const { view, dropped } = decodeView(`q=${encodeURIComponent(HIDDEN)}&x\u202e=${HIDDEN}`)
  expect(view.filter.text).toBe(SEEN)
  expect(decodeView(encodeView(view))).toEqual({ view, dropped: [] })
  expect(dropped).toEqual([`x=${SEEN}`])
  expect(decodeView('q=%E2%80%8B%E2%80%AE').view.filter.text).toBe('')
})

it('what is typed or pasted as words to look for is read as a link would read it', () => {
  resetStore()
  setText(HIDDEN)
  expect(currentView().filter.text).toBe(SEEN)
  setText('می\u200cخواهم')
  expect(currentView().filter.text).toBe('می\u200cخواهم')
})
