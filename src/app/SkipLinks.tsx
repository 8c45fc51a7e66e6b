/** The first stops of the Tab key: past the controls and the map's many symbols, straight to a view. */
import styles from './SkipLinks.module.css'

/** Focuses the first thing in the view that can be used; the view itself where there is none. */
function goTo(name: string) {
  const view = document.querySelector<HTMLElement>(`main section[aria-label="${name}"]`)
  const usable = view?.querySelector<HTMLElement>(
    'button:not(:disabled, [tabindex="-1"]), input, select, a[href], [tabindex="0"]',
  )
  usable?.focus()
}

/** `views`: names of those that are in sight. */
export function SkipLinks({ views }: { views: readonly string[] }) {
  return (
    <nav aria-label="Skip to" className={styles.links}>
      {views.map((name) => (
        <button key={name} type="button" className={styles.link} onClick={() => goTo(name)}>
          Skip to {name}
        </button>
      ))}
    </nav>
  )
}
