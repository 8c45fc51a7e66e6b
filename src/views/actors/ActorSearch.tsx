/** The panel's own search box. */
import styles from './ActorSearch.module.css'

interface ActorSearchProps {
  query: string
  onQuery: (query: string) => void
}

export function ActorSearch({ query, onQuery }: ActorSearchProps) {
  return (
    <div className={styles.search}>
      <input
        type="search"
        className={styles.input}
        aria-label="Find an actor"
        placeholder="Find an actor"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return
          event.preventDefault()
          event.stopPropagation()
          onQuery('')
        }}
      />
      {query !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear search"
          onClick={(event) => {
            onQuery('')
            event.currentTarget.parentElement?.querySelector('input')?.focus()
          }}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M3 3l6 6M9 3l-6 6" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      )}
    </div>
  )
}
