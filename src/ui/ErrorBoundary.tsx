/** Keeps a fault in one view from taking the others down. React offers this as a class only. */
import { Component, type ReactNode } from 'react'
import styles from './ErrorBoundary.module.css'

interface Props {
  /** Name of the view, for the message. */
  name: string
  children: ReactNode
}

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <section aria-label={this.props.name} className={styles.fault}>
        <div role="alert">
          <h2>{this.props.name} cannot be shown</h2>
          <p>A fault in this view stopped it. The other views go on, and your filter is kept.</p>
          <p className={styles.detail}>{error.message}</p>
          <button
            type="button"
            className={styles.button}
            onClick={() => this.setState({ error: null })}
          >
            Try again
          </button>
        </div>
      </section>
    )
  }
}
