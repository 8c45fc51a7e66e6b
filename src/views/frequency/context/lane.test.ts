import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TURNING_POINTS } from '../../../filter/turningPoints'
import { type DatedEvent, datedEvent } from './events'
import { type LaneInput, layoutLane, SLOT, shortTitle } from './lane'

const event = (date: string, title: string, fields: Partial<DatedEvent> = {}): DatedEvent =>
  datedEvent({
    id: `${date}-${title}`,
    date,
    datePrecision: 'day',
    kind: 'military',
    title,
    summary: 'Invented.',
    parties: [],
    countries: [],
    sources: ['gazette-1'],
    ...fields,
  })

/** 10 px a day over January 2024, titles 6 px a sign. Of 310 px one event leads. */
const layout = (events: DatedEvent[], input: Partial<LaneInput> = {}) => {
  const [first, end] = [19723, 19723 + 31]
  const axis = { first, end, width: 310, overhang: 0, chosen: null, rows: 1 }
  return layoutLane({ ...axis, events, measure: (title) => title.length * 6, ...input })
}

const titles = (marks: ReturnType<typeof layout>) =>
  marks.map(({ events }) => events.map(({ title }) => title))

describe('the lane of events', () => {
  test('an event stands in the middle of its day, its title beside it', () => {
    const [mark] = layout([event('2024-01-11', 'Talks')])
    expect(mark).toMatchObject({ x: 105, span: null, beyond: null })
    expect(mark?.title).toEqual({ text: 'Talks', row: 0, left: 100, right: 130 })
  })

  test('near the right end a title ends at its mark', () => {
    const [mark] = layout([event('2024-01-31', 'Talks')])
    expect(mark?.title).toMatchObject({ left: 280, right: 310 })
  })

  test('an event known to the week or month is a span over its days', () => {
    const [week] = layout([event('2024-01-08', 'Week', { datePrecision: 'week' })])
    expect(week).toMatchObject({ x: 105, span: [70, 140] })
    const [month] = layout([event('2024-01-01', 'Month', { datePrecision: 'month' })])
    expect(month?.span).toEqual([0, 310])
  })

  test('an event beyond the axis stands at its end and says so', () => {
    const [before, after] = layout([event('2023-12-01', 'A'), event('2024-02-09', 'B')])
    expect(before).toMatchObject({ x: 0, beyond: 'before', span: null })
    expect(after).toMatchObject({ x: 310, beyond: 'after' })
  })

  test('events nearer than what can be pressed stack, in the order of time', () => {
    const marks = layout([
      event('2024-01-02', 'A'),
      event('2024-01-03', 'B'),
      event('2024-01-04', 'C'),
      event('2024-01-20', 'Truce', { kind: 'ceasefire' }),
    ])
    expect(titles(marks)).toEqual([['A', 'B', 'C'], ['Truce']])
    expect(marks.map(({ x }) => x)).toEqual([25, 195])
    expect(marks[0]).toMatchObject({ title: null, span: null })
  })

  test('the most telling event stands alone in a crowd, which moves aside', () => {
    const crowd = [
      event('2024-01-10', 'A'),
      event('2024-01-11', 'Truce', { kind: 'ceasefire' }),
      event('2024-01-11', 'B'),
    ]
    const marks = layout(crowd)
    expect(titles(marks)).toContainEqual(['Truce'])
    expect(titles(marks)).toContainEqual(['A', 'B'])
    expect(marks.find(({ events }) => events.length === 1)?.x).toBe(105)
  })

  test('of two titles that would collide the more telling is written', () => {
    const near = [
      event('2024-01-11', 'A longer title here', { sources: ['a', 'b', 'c'] }),
      event('2024-01-15', 'Another title there'),
    ]
    const marks = layout(near, { width: 320 })
    expect(marks.map(({ title }) => title?.text ?? null)).toEqual(['A longer title here', null])
    const twoLines = layout(near, { width: 320, rows: 2 })
    expect(twoLines.map(({ title }) => title?.row)).toEqual([0, 1])
  })

  test('the chosen event stands alone with its whole title, whatever else is there', () => {
    const title = 'A title of no great weight that is far too long for any place but one'
    const marks = layout(
      [
        event('2024-01-16', 'Truce', { kind: 'ceasefire' }),
        event('2024-01-16', title, { kind: 'statement' }),
      ],
      { chosen: `2024-01-16-${title}` },
    )
    expect(marks.find(({ title: written }) => written)?.title).toEqual({
      text: title,
      row: 0,
      left: 0,
      right: 310,
    })
  })

  test('a title is cut at its first clause, then at a word', () => {
    const measure = (title: string) => title.length * 6
    expect(shortTitle('Truce starts; attacks stop', measure)).toBe('Truce starts')
    expect(shortTitle('Attacks on forces in two countries pause', measure)).toBe(
      'Attacks on forces in two…',
    )
  })

  test('a title that was cut takes the room that is free up to the next', () => {
    const long = event('2024-01-02', 'Attacks on forces in two countries pause', {
      sources: ['a', 'b'],
    })
    const written = (...others: DatedEvent[]) => layout([long, ...others], { width: 620 })[0]?.title
    expect(written()).toMatchObject({ text: long.title, left: 25, right: 265 })
    // 14 px before the next title, which begins at 265, or at 225.
    expect(written(event('2024-01-14', 'Talks'))).toMatchObject({
      text: 'Attacks on forces in two countries…',
      left: 25,
      right: 235,
    })
    expect(written(event('2024-01-12', 'Talks'))?.text).toBe('Attacks on forces in two…')
    // Leftwards too: its end stays at the mark.
    const late = event('2024-01-31', long.title)
    expect(layout([late], { width: 620 })[0]?.title).toMatchObject({ left: 375, right: 615 })
  })

  describe('the events that analysts ask about', () => {
    const [letter, ceasefire] = TURNING_POINTS.map(({ event: id }, at) =>
      event(`2024-01-${10 + at}`, 'Short', { id, kind: at === 0 ? 'statement' : 'ceasefire' }),
    ) as [DatedEvent, DatedEvent]

    test('are named in few words before all others, the earlier leftwards', () => {
      const weighty = event('2024-01-10', 'Truce', {
        kind: 'ceasefire',
        sources: ['a', 'b', 'c', 'd'],
      })
      // 30 px a day: their middles lie 285 and 315 px from the start.
      const marks = layout([letter, weighty, ceasefire], { width: 930 })
      expect(marks.map(({ x }) => x)).toEqual(expect.arrayContaining([285, 315]))
      expect(marks.map(({ title }) => title?.text)).toEqual(
        expect.arrayContaining(['Letter to the UN Security Council', 'Lebanon ceasefire']),
      )
      expect(marks.find(({ x }) => x === 285)?.title).toMatchObject({ left: 92, right: 290 })
      expect(marks.find(({ x }) => x === 315)?.title).toMatchObject({ left: 310, right: 412 })
    })

    test('move a little aside rather than stack, and are cut where there is less room', () => {
      // 20 px a day: the middles lie at 190 and 210; the ceasefire tells more and stays.
      const marks = layout([letter, ceasefire], { width: 620 })
      expect(marks.map(({ x, title }) => [x, title?.text, title?.left, title?.right])).toEqual([
        [186, 'Letter to the UN Security…', 35, 191],
        [210, 'Lebanon ceasefire', 205, 307],
      ])
      // At 10 px a day it would have to move too far.
      const talks = event('2024-01-05', 'Talks')
      expect(titles(layout([talks, letter, ceasefire]))).toEqual([['Talks', 'Short'], ['Short']])
    })
  })

  test('each event is behind one mark, marks keep apart and titles of a line do not touch', () => {
    const events = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 31 }),
        id: fc.option(fc.constantFrom(...TURNING_POINTS.map(({ event: id }) => id)), { nil: null }),
        kind: fc.constantFrom('ceasefire', 'military', 'statement'),
        datePrecision: fc.constantFrom('day', 'week', 'month'),
        words: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 90, size: 'max' },
    )
    fc.assert(
      fc.property(events, fc.integer({ min: 200, max: 1400 }), fc.boolean(), (list, width, two) => {
        const given = list
          .map(({ day, words, id, ...rest }, at) =>
            event(`2024-01-${String(day).padStart(2, '0')}`, `${at}${' word'.repeat(words)}`, {
              ...rest,
              // No id twice.
              ...(id !== null && list.findIndex((one) => one.id === id) === at && { id }),
            }),
          )
          .sort((a, b) => a.window.first - b.window.first)
        const marks = layout(given, { width, rows: two ? 2 : 1, chosen: given[0]?.id ?? null })
        const behind = marks.flatMap((mark) => mark.events.map(({ id }) => id))
        expect(behind.sort()).toEqual(given.map(({ id }) => id).sort())
        marks.slice(1).forEach((mark, at) => {
          expect(mark.x - (marks[at]?.x ?? 0)).toBeGreaterThanOrEqual(SLOT - 1e-5)
        })
        const written = marks.flatMap(({ title }) => title ?? [])
        for (const a of written)
          for (const b of written)
            if (a !== b && a.row === b.row)
              expect(a.left < b.left ? a.right <= b.left : b.right <= a.left).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
