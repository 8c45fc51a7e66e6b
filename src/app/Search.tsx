/** One box over everything that has a name. Enter filters, arrows move, Escape leaves. */
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { SearchGroup, SearchHit, SearchKind } from '../engine/search'
import type { Asking } from '../engine/summary'
import { openStrike, setEvent, setPanel, setText, toggle } from '../filter/actions'
import { useAnswer } from '../filter/answer'
import { useAtlas } from '../filter/atlas'
import { currentView } from '../filter/store'
import { harmless } from '../model/harmless'
import { Icon } from '../ui/Icon'
import { useMedia } from '../ui/media'
import styles from './Search.module.css'

const GROUP_LABELS: Record<SearchKind, string> = {
  actor: 'Actors',
  place: 'Places',
  event: 'Context events',
  strike: 'Strikes',
  source: 'Publishers',
}

const NO_GROUPS: readonly SearchGroup[] = []

/** What choosing a hit does. Ticking what is ticked already changes nothing. */
function choose(hit: SearchHit) {
  const { filter } = currentView()
  if (hit.kind === 'actor' && !filter.actors.includes(hit.id)) toggle('actors', hit.id)
  else if (hit.kind === 'place' && !filter.places.includes(hit.id)) toggle('places', hit.id)
  else if (hit.kind === 'event') setEvent(hit.id)
  else if (hit.kind === 'source') setText(hit.id)
  else if (hit.kind === 'strike') {
    setPanel('strikes')
    openStrike(hit.id)
  }
}

export function Search() {
  const { engine } = useAtlas()
  useEffect(
    function buildIndexWhenIdle() {
      // The first question builds the index: asked when nothing else is to do, no key waits for it.
      // If its code does not come, that is told when somebody searches.
      const build = () => void Promise.resolve(engine.search('a')).catch(() => undefined)
      const idle = globalThis.requestIdleCallback
      if (!idle) {
        const timer = setTimeout(build, 2000)
        return () => clearTimeout(timer)
      }
      const handle = idle(build)
      return () => cancelIdleCallback(handle)
    },
    [engine],
  )
  const narrow = useMedia('(max-width: 760px)')
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const asked = useDeferredValue(query)
  const { value: groups = NO_GROUPS } = useAnswer(
    useCallback((asking: Asking) => engine.search(asked, asking), [engine, asked]),
  )
  const hits = groups.flatMap((group) => group.hits)
  const text = query.trim()
  const shown = open && text !== ''
  // The free text stands last, as the option after all hits; alone it is the first.
  const options = hits.length + 1
  const optionId = (index: number) => `${id}-${index}`

  const leave = () => {
    setQuery('')
    setOpen(false)
    setActive(0)
  }
  const choosing = (index: number) => {
    const hit = hits[index]
    if (hit) choose(hit)
    else setText(text)
    leave()
    input.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      leave()
      input.current?.blur()
    } else if (!shown) return
    else if (event.key === 'Enter') choosing(active)
    else if (event.key === 'ArrowDown') setActive((active + 1) % options)
    else if (event.key === 'ArrowUp') setActive((active - 1 + options) % options)
    else return
    event.preventDefault()
  }

  const option = (index: number, label: string, detail: string) => (
    <div
      key={index}
      id={optionId(index)}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      className={styles.option}
      ref={index === active ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
      onPointerMove={() => setActive(index)}
      onPointerDown={(event) => {
        // Before the input loses focus, which would close the list.
        event.preventDefault()
        choosing(index)
      }}
    >
      <span className={styles.label} dir="auto">
        {label}
      </span>
      <span className={styles.detail} dir="auto">
        {detail}
      </span>
    </div>
  )

  let index = 0
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <input
        id="search"
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={narrow ? 'Search' : 'Search strikes, actors, places'}
        value={query}
        onChange={(event) => {
          setQuery(harmless(event.target.value))
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {!narrow && <kbd className={styles.key}>/</kbd>}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Search results"
        className={styles.list}
        hidden={!shown}
      >
        {shown && (
          <>
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
              <div key={group.kind} role="group" aria-label={GROUP_LABELS[group.kind]}>
                <div className={styles.heading} aria-hidden="true">
                  {GROUP_LABELS[group.kind]}
                  {group.total > group.hits.length && (
                    <span> {`${group.hits.length} of ${group.total}`}</span>
                  )}
                </div>
                {group.hits.map((hit) => option(index++, hit.label, hit.detail))}
              </div>
            ))}
            {option(index, `Strikes that mention “${text}”`, 'filter')}
          </>
        )}
      </div>
    </search>
  )
}
