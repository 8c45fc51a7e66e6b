/** What went wrong with the dataset, what to do, and a button to do it. */
import styles from './LoadError.module.css'

export function LoadError({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const details: readonly string[] =
    'details' in error && Array.isArray(error.details) ? error.details.map(String) : []
  return (
    <main className={styles.page}>
      <div role="alert" className={styles.box}>
        <h1>The record could not be loaded</h1>
        <p>{error.message}</p>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        <p className={styles.soft}>Your filter is kept in the address of this page.</p>
        <button type="button" className={styles.button} onClick={onRetry}>
          Try again
        </button>
      </div>
    </main>
  )
}
