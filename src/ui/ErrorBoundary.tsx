/** Keeps a fault in one view from taking the others down. React offers this as a class only. */
import { Component, type ErrorInfo, type ReactNode, useContext } from 'react'
import button from './button.module.css'
import { useCopy } from './copy'
import styles from './ErrorBoundary.module.css'
import { type Fault, FaultFacts, faultReport } from './fault'
import { isCodeFault } from './later'

interface Props {
  /** Name of the view, for the message. */
  name: string
  /** `line` where the view is a control in a row of others. */
  shape?: 'view' | 'line'
  children: ReactNode
}

export class ErrorBoundary extends Component<Props, { fault: Fault | null }> {
  override state: { fault: Fault | null } = { fault: null }

  static getDerivedStateFromError(thrown: unknown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    return { fault: { error, components: '' } }
  }

  override componentDidCatch(_: unknown, { componentStack }: ErrorInfo) {
    this.setState(({ fault }) => ({
      fault: fault && { ...fault, components: componentStack ?? '' },
    }))
  }

  override render() {
    const { fault } = this.state
    const { name, shape = 'view', children } = this.props
    if (!fault) return children
    const retry = () => {
      if (isCodeFault(fault.error)) fault.error.forget()
      this.setState({ fault: null })
    }
    return <Failed name={name} shape={shape} fault={fault} onRetry={retry} />
  }
}

interface FailedProps {
  name: string
  shape: 'view' | 'line'
  fault: Fault
  onRetry: () => void
}

function Failed({ name, shape, fault, onRetry }: FailedProps) {
  const facts = useContext(FaultFacts)
  const { state, copy } = useCopy()
  const noCode = isCodeFault(fault.error)
  return (
    <section aria-label={name} className={styles.fault} data-shape={shape}>
      <div role="alert">
        <h2>{name} cannot be shown</h2>
        <p className={styles.what}>
          {noCode
            ? 'Its code did not arrive: the connection failed, or a newer build has taken the place of the one that this page came from. Everything else goes on, and your filter is in the address: a reload keeps it.'
            : 'A fault in this view stopped it. Everything else goes on, and your filter is kept.'}
        </p>
        {!noCode && <p className={styles.detail}>{fault.error.message}</p>}
      </div>
      <div className={styles.actions}>
        <button type="button" className={button.button} onClick={onRetry}>
          Try again
        </button>
        {noCode && (
          <button type="button" className={button.button} onClick={() => location.reload()}>
            Reload
          </button>
        )}
        <button
          type="button"
          className={button.button}
          onClick={() => copy(faultReport(name, fault, facts()))}
        >
          {state === 'copied' ? 'Details copied' : 'Copy details'}
        </button>
        <span aria-live="polite" className="visually-hidden">
          {state === 'copied' && 'Details copied'}
        </span>
      </div>
      {state === 'refused' && (
        <label className={styles.byHand}>
          The browser refused the clipboard. Copy the details by hand:
          <textarea
            readOnly
            rows={6}
            value={faultReport(name, fault, facts())}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </section>
  )
}
