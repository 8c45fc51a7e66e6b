/**
 * Layout of the lane of context events: which stand alone and which stack behind a count, and
 * whose titles are written where. Positions are px from the start of the time axis. Pure.
 */
import { byPrecedence, type DatedEvent, turningWords } from './events'

export interface LaneInput {
  /** In the order of time. */
  events: readonly DatedEvent[]
  /** First day of the axis, and the day after its last. */
  first: number
  end: number
  /** Length of the axis. */
  width: number
  /** How far titles may reach over the right end. */
  overhang: number
  /** Id of the event that is chosen: it stands alone and its title is always written. */
  chosen: string | null
  /** Lines for titles. */
  rows: number
  /** Width of a title. */
  measure: (title: string, chosen: boolean) => number
}

export interface LaneTitle {
  text: string
  /** Line, 0 at the top, and the ends of the text. */
  row: number
  left: number
  right: number
}

export interface LaneMark {
  /** One, or several that stack behind a count. */
  events: readonly [DatedEvent, ...DatedEvent[]]
  /** Where it stands: the middle of the event's days, or about the middle of those stacked. What analysts ask about may stand a little aside. */
  x: number
  /** Where the days begin and end that a single event may have been on; null where its day is known. */
  span: readonly [number, number] | null
  /** It lies beyond this end of the axis, at which its mark stands. */
  beyond: 'before' | 'after' | null
  title: LaneTitle | null
}

/** What can be pressed is this wide, so that marks stand at least so far apart. */
export const SLOT = 24
/** Of so many px one event at most stands alone before near ones are stacked. */
const PER_LEADER = 160
/** Titles of events that are not chosen are cut at a word where they would be longer; then they take what is left free. */
const LONGEST_TITLE = 170
/** Rather than stack with another, an event that analysts ask about moves so far: two or three days. */
const ASIDE = 8
/** How far a title reaches past its mark on the side that it does not extend to. */
const HANG = 5
/** Free room between two titles of a line: as much as marks that stand as near as they may leave. */
const GAP = SLOT - 2 * HANG

interface Placed {
  events: [DatedEvent, ...DatedEvent[]]
  x: number
  title: LaneTitle | null
}

/** Marks from left to right; every event is behind exactly one. */
export function layoutLane(input: LaneInput): LaneMark[] {
  const leaders = leadingMarks(input)
  const own = new Set(leaders.map(({ events }) => events[0]))
  const rest = input.events.filter((event) => !own.has(event))
  return [...leaders, ...stackRest(rest, leaders, input)]
    .sort((a, b) => a.x - b.x)
    .map((mark) => finish(mark, input))
}

const xOfDay = ({ first, end, width }: LaneInput, day: number) =>
  Math.min(width, Math.max(0, ((day - first) / (end - first)) * width))

/** The middle of an event's days. */
const middleOf = (input: LaneInput, { window }: DatedEvent) =>
  (xOfDay(input, window.first) + xOfDay(input, window.last + 1)) / 2

const apart = (x: number, marks: readonly { x: number }[]) =>
  marks.every((mark) => Math.abs(mark.x - x) >= SLOT - 1e-6)

/** The most telling events: each has a mark of its own, and its title where that fits. */
function leadingMarks(input: LaneInput): Placed[] {
  const { events, chosen, width } = input
  const isChosen = ({ id }: DatedEvent) => id === chosen
  const ranked = [...events].sort(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || byPrecedence(a, b),
  )
  const most = Math.max(1, Math.floor(width / PER_LEADER))
  const placed: Placed[] = []
  for (const event of ranked) {
    if (placed.length === most) break
    const x = placeOfLeader(event, placed, input)
    if (x !== null)
      placed.push({ events: [event], x, title: titleAt(x, event, isChosen(event), placed, input) })
  }
  for (const mark of placed) if (!isChosen(mark.events[0])) growTitle(mark, placed, input)
  return placed
}

function placeOfLeader(
  event: DatedEvent,
  placed: readonly Placed[],
  input: LaneInput,
): number | null {
  const middle = middleOf(input, event)
  if (apart(middle, placed)) return middle
  const x = turningWords(event) === null ? null : nearestFree(middle, placed, input)
  return x !== null && Math.abs(x - middle) <= ASIDE ? x : null
}

function titleAt(
  x: number,
  event: DatedEvent,
  chosen: boolean,
  placed: readonly Placed[],
  input: LaneInput,
): LaneTitle | null {
  const { width, overhang, rows, measure } = input
  const room = width + overhang
  for (const text of chosen ? [event.title] : textsOf(event, measure)) {
    const length = Math.min(measure(text, chosen), room)
    const starts = [x - HANG, x + HANG - length]
    if (isFollowed(event, input)) starts.reverse()
    // The chosen title is written in any case: over its mark, if neither to its right nor left.
    if (chosen) starts.push(Math.max(0, Math.min(room - length, x - length / 2)))
    // From the top: below a title of the upper line there is still room for those of other marks.
    for (let row = 0; row < rows; row++) {
      for (const left of starts) {
        const title = { text, row, left, right: left + length }
        if (fits(title, x, placed, room)) return title
      }
    }
  }
  return null
}

/** What may be written for an event, the best first. */
function textsOf(event: DatedEvent, measure: LaneInput['measure']): string[] {
  const words = turningWords(event)
  if (words === null) return [shortTitle(event.title, (title) => measure(title, false))]
  return [words, ...cuts(words).filter((cut) => cut.split(' ').length > 2)]
}

/** What analysts ask about is told leftwards where more of it follows, so that both have room. */
const isFollowed = (event: DatedEvent, { events }: LaneInput): boolean =>
  turningWords(event) !== null &&
  events.some((other) => turningWords(other) !== null && other.window.first > event.window.first)

const fits = (title: LaneTitle, x: number, others: readonly Placed[], room: number): boolean =>
  title.left >= -HANG && title.right <= room && others.every((other) => leaveRoom(title, x, other))

/** A title that was cut takes the free room beside it, once all titles have their places. */
function growTitle(mark: Placed, placed: readonly Placed[], input: LaneInput) {
  const { title, x, events } = mark
  if (!title) return
  const [clause] = clausesOf(events[0].title)
  const others = placed.filter((other) => other !== mark)
  for (const text of [clause, ...cuts(clause)]) {
    const length = input.measure(text, false)
    if (length <= title.right - title.left) return
    const left = title.left < x - HANG ? title.right - length : title.left
    const grown = { ...title, text, left, right: left + length }
    if (fits(grown, x, others, input.width + input.overhang)) {
      mark.title = grown
      return
    }
  }
}

const clausesOf = (title: string) => title.split(';') as [string, ...string[]]

/** The title without its last word, without its last two, and so on to the first. */
function cuts(title: string): string[] {
  const words = title.split(' ')
  return words.slice(1).map((_, at) => `${words.slice(0, words.length - 1 - at).join(' ')}…`)
}

/** The first clause, as many words of it as fit. */
export function shortTitle(title: string, measure: (title: string) => number): string {
  const [clause] = clausesOf(title)
  const texts = [clause, ...cuts(clause)]
  return texts.find((text) => measure(text) <= LONGEST_TITLE) ?? (texts.at(-1) as string)
}

/** Titles of a line stand apart, and the stem of an upper one passes beside the lower ones. */
function leaveRoom(title: LaneTitle, x: number, other: Placed): boolean {
  if (!other.title) return true
  const { row, left, right } = other.title
  if (row === title.row) return title.left >= right + GAP || title.right + GAP <= left
  const [lower, stem] = row > title.row ? [other.title, x] : [title, other.x]
  return stem < lower.left - HANG || stem > lower.right + HANG
}

/** Marks for the other events, in the room that is left: near ones stack. */
function stackRest(
  rest: readonly DatedEvent[],
  leaders: readonly Placed[],
  input: LaneInput,
): Placed[] {
  const waiting = nearOnes(rest, leaders, input)
  // Where there is no other mark to stack behind, a leader takes the crowd, but never the chosen one
  // nor one that analysts ask about.
  const yields = ({ events: [event] }: Placed) =>
    event.id !== input.chosen && turningWords(event) === null
  const placed: Placed[] = []
  for (let stack = waiting.shift(); stack; stack = waiting.shift()) {
    const x = placeFor(stack, [...leaders, ...placed], input)
    const near = nearest(stack, [...placed, ...waiting]) ?? nearest(stack, leaders.filter(yields))
    if (x !== null) placed.push({ ...stack, x })
    else if (near)
      Object.assign(near, { events: inOrder([...near.events, ...stack.events]), title: null })
    else {
      const centre = centreOf(stack, input)
      placed.push({ ...stack, x: nearestFree(centre, leaders, input) ?? centre })
    }
  }
  return placed
}

/** Events that lie within a slot of each other, with no leader between them. */
function nearOnes(rest: readonly DatedEvent[], leaders: readonly Placed[], input: LaneInput) {
  const stacks: Placed[] = []
  for (const event of rest) {
    const x = middleOf(input, event)
    const last = stacks.at(-1)
    const parted = leaders.some((leader) => last && leader.x > last.x && leader.x < x)
    if (last && x - last.x < SLOT && !parted) last.events.push(event)
    else stacks.push({ events: [event], x, title: null })
  }
  return stacks
}

const centreOf = ({ events }: Placed, input: LaneInput) => {
  const xs = events.map((event) => middleOf(input, event))
  return (Math.min(...xs) + Math.max(...xs)) / 2
}

/** A single event stands where it was or nowhere; a stack may move a little aside. */
function placeFor(stack: Placed, placed: readonly Placed[], input: LaneInput): number | null {
  const centre = centreOf(stack, input)
  if (apart(centre, placed)) return centre
  if (stack.events.length === 1) return null
  const x = nearestFree(centre, placed, input)
  return x !== null && Math.abs(x - centre) <= SLOT ? x : null
}

function nearestFree(
  centre: number,
  placed: readonly Placed[],
  { width }: LaneInput,
): number | null {
  const free = placed
    .flatMap(({ x }) => [x - SLOT, x + SLOT])
    .filter((x) => x >= 0 && x <= width && apart(x, placed))
    .sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))
  return free[0] ?? null
}

function nearest(stack: Placed, others: readonly Placed[]): Placed | undefined {
  const distance = ({ x }: Placed) => Math.abs(x - stack.x)
  return [...others].sort((a, b) => distance(a) - distance(b))[0]
}

const inOrder = (events: DatedEvent[]) =>
  events.sort((a, b) => a.window.first - b.window.first) as Placed['events']

function finish({ events, x, title }: Placed, input: LaneInput): LaneMark {
  const [event] = events
  const single = events.length === 1
  const { first, last } = event.window
  const outside = last < input.first ? 'before' : first >= input.end ? 'after' : null
  return {
    events,
    x,
    title,
    beyond: single ? outside : null,
    span:
      single && !outside && event.datePrecision !== 'day'
        ? [xOfDay(input, first), xOfDay(input, last + 1)]
        : null,
  }
}
