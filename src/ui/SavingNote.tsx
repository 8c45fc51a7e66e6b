/** How far a file is, with a way to stop it, and what came of it. */
import button from './button.module.css'
import styles from './SavingNote.module.css'
import type { useSaving } from './saving'

export function SavingNote({ state, cancel, dismiss }: ReturnType<typeof useSaving>) {
  const share = state.kind === 'running' ? state.share : null
  return (
    <div className={styles.note} data-kind={state.kind}>
      {share !== null && (
        <p className={styles.running}>
          <label>
            Making the file… <progress max={1} value={share} />
          </label>
          <button type="button" className={button.button} onClick={cancel}>
            Cancel
          </button>
        </p>
      )}
      <p aria-live="polite" className={styles.saved}>
        {state.kind === 'saved' && `Saved ${state.name}`}
      </p>
      {state.kind === 'failed' && (
        <p role="alert" className={styles.failed}>
          {state.message}{' '}
          <button type="button" onClick={dismiss}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  )
}
