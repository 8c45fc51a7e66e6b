/** How far a file is, with a way to stop it, and what came of it. */
import button from './button.module.css'
import styles from './SavingNote.module.css'
import type { useSaving } from './saving'

type Saving = Pick<ReturnType<typeof useSaving>, 'state' | 'cancel' | 'dismiss'>

export function SavingNote({ state, cancel, dismiss }: Saving) {
  return (
    <div className={styles.note} data-kind={state.kind}>
      {state.kind === 'running' && state.slow && (
        <p className={styles.running}>
          <label>
            Making the file…{' '}
            <progress max={1} {...(state.share !== null && { value: state.share })} />
          </label>
          <button type="button" className={button.button} onClick={cancel}>
            Cancel
          </button>
        </p>
      )}
      <p aria-live="polite" className={styles.done}>
        {state.kind === 'done' && state.words}
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
