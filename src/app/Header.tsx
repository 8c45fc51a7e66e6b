/** Name and version of what is shown, search, undo, link, export and theme. */
import { Suspense } from 'react'
import { redo, undo } from '../filter/actions'
import { addressOf } from '../filter/address'
import { useAtlas } from '../filter/atlas'
import { currentView, useViewState } from '../filter/store'
import button from '../ui/button.module.css'
import { useCopy } from '../ui/copy'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Icon } from '../ui/Icon'
import { later } from '../ui/later'
import { toggleTheme, useTheme } from '../ui/theme'
import styles from './Header.module.css'
import { showShipped, useOpened } from './open/opened'

const Search = later(async () => (await import('./Search')).Search)
const OpenFiles = later(async () => (await import('./open/OpenFiles')).OpenFiles)
const ExportMenu = later(async () => (await import('./export/ExportMenu')).ExportMenu)

interface HeaderProps {
  onKeys: () => void
  /** Whether the strikes panel is open where it is a drawer, else null. */
  drawer: boolean | null
  onDrawer: (open: boolean) => void
}

export function Header({ onKeys, drawer, onDrawer }: HeaderProps) {
  return (
    <header className={styles.header}>
      <Icon name="atlas" />
      <h1 className={styles.name}>Strike Atlas</h1>
      <ShownDataset />
      <ErrorBoundary name="Search" shape="line">
        <div className={styles.search}>
          <Suspense>
            <Search />
          </Suspense>
        </div>
      </ErrorBoundary>
      <div className={styles.tools}>
        <HistoryButtons />
        <Suspense fallback={<span className={button.button}>Data</span>}>
          <OpenFiles />
        </Suspense>
        <CopyLink />
        <Suspense fallback={<span className={button.button}>Export</span>}>
          <ExportMenu />
        </Suspense>
        {drawer !== null && (
          <button
            id="drawer"
            type="button"
            className={button.button}
            aria-expanded={drawer}
            onClick={() => onDrawer(!drawer)}
          >
            Strikes
          </button>
        )}
        <button
          type="button"
          className={`${button.icon} ${styles.keys}`}
          aria-label="Keys"
          title="Keys (?)"
          onClick={onKeys}
        >
          ?
        </button>
        <ThemeButton />
      </div>
    </header>
  )
}

/** Which dataset is shown, and the way back from an opened one. */
function ShownDataset() {
  const { head } = useAtlas().dataset
  const opened = useOpened((state) => state.opened)
  const parts = opened
    ? [`${head.title} · `, opened.name]
    : [...head.title.split(/(?=, )/), ` · v${head.version}`]
  return (
    <div className={styles.shown}>
      <p
        className={styles.dataset}
        data-opened={opened !== null}
        title={`${parts.join('')}, SHA-256 ${head.sha256}`}
      >
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {opened && (
        <button
          type="button"
          className={styles.back}
          aria-label="Back to the shipped record"
          title="Back to the shipped record"
          onClick={() => showShipped()}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  )
}

function HistoryButtons() {
  const canUndo = useViewState((state) => state.past.length > 0)
  const canRedo = useViewState((state) => state.future.length > 0)
  const note = 'Moves of the map are not undone.'
  return (
    <>
      <button
        type="button"
        className={button.icon}
        aria-label="Undo"
        title={`Undo (Ctrl+Z). ${note}`}
        disabled={!canUndo}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className={button.icon}
        aria-label="Redo"
        title={`Redo (Ctrl+Shift+Z). ${note}`}
        disabled={!canRedo}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  )
}

/** Copies the address of the view; where the clipboard is refused, offers it for copying by hand. */
function CopyLink() {
  const { state, copy, reset } = useCopy()
  return (
    <div className={styles.link}>
      <button
        type="button"
        className={button.button}
        aria-label="Copy link"
        onClick={() => copy(addressOf(currentView()))}
      >
        <Icon name="link" />
        <span className={styles.linkText}>{state === 'copied' ? 'Link copied' : 'Copy link'}</span>
      </button>
      <span aria-live="polite" className="visually-hidden">
        {state === 'copied' ? 'Link copied' : ''}
      </span>
      {state === 'refused' && (
        <label className={styles.byHand}>
          The browser refused the clipboard. Copy the link by hand:
          <input
            readOnly
            value={addressOf(currentView())}
            onFocus={(event) => event.target.select()}
            onBlur={reset}
          />
        </label>
      )}
    </div>
  )
}

function ThemeButton() {
  const theme = useTheme((state) => state.theme)
  const label = theme === 'dark' ? 'Light theme' : 'Dark theme'
  return (
    <button
      type="button"
      className={button.icon}
      aria-label={label}
      title={label}
      onClick={toggleTheme}
    >
      <Icon name="theme" />
    </button>
  )
}
