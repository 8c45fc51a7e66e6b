/** The list itself: only the rows in sight are in the page, and arrow keys walk through all. */
import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import { resetFilters } from '../../filter/actions'
import { setPointed } from '../../filter/pointer'
import { useInGesture } from '../../filter/store'
import { useFound, useStrikesAt } from '../../filter/strikes'
import button from '../../ui/button.module.css'
import { formatWindow } from '../../ui/format'
import { EventRow } from './EventRow'
import {
  entryByKey,
  headingAt,
  type Item,
  isHeading,
  isStrike,
  itemOf,
  type Listing,
  nextEntry,
  strikesAround,
} from './listing'
import styles from './StrikeList.module.css'
import { StrikeRow } from './StrikeRow'

/**
 * A longer list is cut into pages: its rows are all numbered at each change, in a drag at each frame,
 * and browsers end an element at some 18 million px of height.
 */
const PAGE = 5000
const HEADING_HEIGHT = 30
const ROW_HEIGHT = 50

/** The strike whose row is to be shown and focused. Each wish is a new object, so that it can be repeated. */
export interface FocusWish {
  id: string
}

interface StrikeListProps {
  listing: Listing
  /** No listing has arrived yet. */
  awaited: boolean
  focus: FocusWish | null
  /** Where the list stood when it was last shown. */
  scrollTop: RefObject<number>
  onOpen: (id: string) => void
}

export function StrikeList(props: StrikeListProps) {
  if (props.awaited || props.listing.codes.some(isStrike)) return <Rows {...props} />
  return (
    <div className={styles.empty}>
      <p>No strikes pass the filter</p>
      <button type="button" className={button.button} onClick={resetFilters}>
        Reset filters
      </button>
    </div>
  )
}

function Rows({ listing, focus, scrollTop, onOpen }: StrikeListProps) {
  const { codes } = listing
  const scroller = useRef<HTMLDivElement>(null)
  const { active, start, count, setActive, goTo, takeFocusWish } = useActiveEntry(listing, focus)
  const inGesture = useInGesture()
  const list = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      isHeading(codes[start + index] as number) ? HEADING_HEIGHT : ROW_HEIGHT,
    getItemKey: useCallback((index: number) => codes[start + index] as number, [codes, start]),
    initialOffset: () => scrollTop.current,
    // Room for the heading that stays on top; a page may begin in the middle of a day.
    scrollPaddingStart: HEADING_HEIGHT,
    paddingStart: isHeading(codes[start] ?? 0) ? 0 : HEADING_HEIGHT,
    overscan: 8,
    // In a gesture a row is taken for as high as usual until its observer tells: to ask would lay
    // out the whole page between two frames.
    measureElement: (row, entry, rows) =>
      entry === undefined && inGesture
        ? (rows.measurementsCache[rows.indexFromElement(row)]?.size ?? ROW_HEIGHT)
        : measureElement(row, entry, rows),
    useFlushSync: false,
    // The active row is never dropped, since it may hold the focus.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), active - start, count),
  })

  useEffect(function focusActiveRow() {
    const at = active - start
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"] button`)
    if (!row || !takeFocusWish()) return
    list.scrollToIndex(at, { align: 'auto' })
    row.focus({ preventScroll: true })
  })
  useEffect(() => () => setPointed(null), [])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = entryByKey(listing, active, event.key)
    if (to === undefined) return
    event.preventDefault()
    goTo(to)
  }

  // In a gesture another page is asked for at each turn, and its texts are fetched from a file.
  const strikeAt = useStrikesAt(
    strikesAround(
      codes,
      start + (list.range?.startIndex ?? 0),
      start + (list.range?.endIndex ?? 0),
      active,
      inGesture ? 1 : STEP,
    ),
  )
  const top = headingAt(listing, start + (list.range?.startIndex ?? 0))
  return (
    <>
      <PageButton
        name="above"
        to={start > 0 ? nextEntry(listing, start - 1, -1) : null}
        goTo={goTo}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside */}
      <div
        ref={scroller}
        className={styles.scroller}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          scrollTop.current = event.currentTarget.scrollTop
        }}
      >
        {top && (
          <div className={styles.top} aria-hidden="true">
            {formatWindow(top)}
          </div>
        )}
        <ol className={styles.list} style={{ blockSize: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ key, index, start: offset }) => (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              className={styles.item}
              style={{ insetBlockStart: offset }}
            >
              <Entry
                item={itemOf(listing, codes[start + index] as number)}
                strikeAt={strikeAt}
                tabIndex={start + index === active ? 0 : -1}
                onFocus={() => setActive(start + index)}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ol>
      </div>
      <PageButton name="below" to={nextEntry(listing, start + count, 1)} goTo={goTo} />
    </>
  )
}

/**
 * Which entry Tab reaches and the arrow keys start from, and which page of the list it is on.
 * `goTo` makes another entry active and wishes the focus there; `takeFocusWish` says once
 * whether that is still to be done.
 */
function useActiveEntry(listing: Listing, focus: FocusWish | null) {
  const { codes } = listing
  const wanted = useFound(focus === null ? [] : [focus.id])?.rows[0]
  // By code: it outlives a change of the filter, an index does not.
  const [code, setCode] = useState<number | null>(null)
  const [wantedPage, setPage] = useState(0)
  const wished = useRef<number | null>(null)
  const found = code === null ? -1 : codes.indexOf(code)
  const start = Math.min(wantedPage, Math.floor((codes.length - 1) / PAGE)) * PAGE
  const setActive = (index: number) => setCode(codes[index] ?? null)
  const goTo = (index: number | null) => {
    if (index === null) return
    wished.current = codes[index] ?? null
    setActive(index)
    setPage(Math.floor(index / PAGE))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish moves the list, not a new filter
  useEffect(
    function goToWanted() {
      if (focus === null || wanted === undefined || wanted < 0) return
      const index = codes.indexOf(wanted)
      if (index >= 0) goTo(index)
    },
    [focus, wanted],
  )
  const active = found >= 0 ? found : (nextEntry(listing, start, 1) ?? 0)
  return {
    active,
    start,
    count: Math.min(PAGE, codes.length - start),
    setActive,
    goTo,
    takeFocusWish: () => {
      if (wished.current === null || wished.current !== codes[active]) return false
      wished.current = null
      return true
    },
  }
}

interface EntryProps {
  item: Item
  strikeAt: (row: number) => DerivedStrike | undefined
  tabIndex: number
  onFocus: () => void
  onOpen: (id: string) => void
}

function Entry({ item, strikeAt, tabIndex, onFocus, onOpen }: EntryProps) {
  if (item.kind === 'heading')
    return <h3 className={styles.heading}>{formatWindow(item.window)}</h3>
  const focusing = { tabIndex, onFocus }
  if (item.kind === 'event') return <EventRow event={item.event} {...focusing} />
  return <StrikeRow strike={strikeAt(item.row)} onOpen={onOpen} {...focusing} />
}

/** Entries that are asked for at once: whole steps, so that scrolling seldom asks. */
const STEP = 64

interface PageButtonProps {
  name: 'above' | 'below'
  /** The entry to go on with; null where there is none. */
  to: number | null
  goTo: (index: number) => void
}

function PageButton({ name, to, goTo }: PageButtonProps) {
  if (to === null) return null
  return (
    <button type="button" className={styles.page} onClick={() => goTo(to)}>
      Show the strikes {name}
    </button>
  )
}

/** The indexes, in order, with `index` among them where it is one of `count`. */
function withIndex(indexes: number[], index: number, count: number): number[] {
  if (index < 0 || index >= count || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}
