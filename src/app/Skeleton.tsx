/** The dashboard's shape while the record loads, so that nothing jumps when it is there. */
import dashboard from './Dashboard.module.css'
import styles from './Skeleton.module.css'

export function Skeleton() {
  return (
    <div className={dashboard.page} aria-busy="true">
      <div className={styles.header}>
        <p role="status" className="loading">
          Loading the record…
        </p>
      </div>
      <div className={styles.bar} />
      <div />
      <main className={dashboard.main}>
        <div className={`${dashboard.map} ${styles.block}`} />
        <div className={`${dashboard.frequency} ${styles.block}`} />
        <div className={`${dashboard.actors} ${styles.block} ${styles.wideOnly}`} />
        <div className={`${dashboard.strikes} ${styles.block} ${styles.widestOnly}`} />
      </main>
    </div>
  )
}
