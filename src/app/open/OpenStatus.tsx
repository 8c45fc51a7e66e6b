/** Tells how far an opening has come, or why it failed; the page behind stays as it was. */
import { useEffect, useRef, useState } from 'react'
import button from '../../ui/button.module.css'
import { formatCount, plural } from '../../ui/format'
import { type DeskState, dismiss, showQuestion, useDesk } from './desk'
import styles from './OpenStatus.module.css'
import { setWanted, useOpened } from './opened'
import { Report } from './Report'

export function OpenStatus({ onChoose }: { onChoose: () => void }) {
  const wanted = useOpened((opened) => opened.wanted)
  const state = useDesk((desk) => desk.state)
  if (state.kind === 'reading') return <Reading {...state} />
  if (state.kind === 'failed') return <Failed {...state} />
  if (state.kind === 'told') return <Told {...state} />
  if (state.kind === 'opened') return <OpenedWithFaults {...state} />
  if (state.kind === 'lost') return <Lost {...state} />
  return wanted && <Wanted data={wanted.data} onChoose={onChoose} />
}

function Told({ title, words }: Extract<DeskState, { kind: 'told' }>) {
  return (
    <div role="alert" className={styles.card}>
      <p className={styles.title}>
        <b>{title}</b>
      </p>
      {words.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className={styles.line}>
        <span>Undo leads back to what was shown before.</span>
        <button type="button" className={button.button} onClick={dismiss}>
          Close
        </button>
      </div>
    </div>
  )
}

function OpenedWithFaults({ name, report }: Extract<DeskState, { kind: 'opened' }>) {
  const { rows, leftOut } = report
  return (
    <div role="alert" className={styles.card}>
      <p>
        <b>{name}</b> is open.{' '}
        {leftOut > 0
          ? `${formatCount(leftOut)} of ${plural(rows, 'row')} had to be left out.`
          : `All of its ${plural(rows, 'row')} were loaded, with doubts about some values.`}
      </p>
      <div className={styles.line}>
        <button
          type="button"
          className={button.button}
          onClick={() => showQuestion(<Report name={name} report={report} />)}
        >
          See what was wrong
        </button>
        <button type="button" className={button.button} onClick={dismiss}>
          Close
        </button>
      </div>
    </div>
  )
}

function Lost({ name, reason, again }: Extract<DeskState, { kind: 'lost' }>) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(function takeFocus() {
    first.current?.focus()
  }, [])
  const stay = () => {
    setWanted(null)
    dismiss()
  }
  return (
    <div role="alert" className={styles.card} data-failed="">
      <p className={styles.title}>
        <b>{name}</b> had to be closed
      </p>
      <p>
        The browser ended the part of this page that held it, most often because memory ran short (
        {reason}). The file is as it was. You see the shipped record; opened again, yours comes back
        under the view that you had.
      </p>
      <div className={styles.line}>
        <button type="button" ref={first} className={button.button} onClick={again}>
          Open it again
        </button>
        <button type="button" className={button.button} onClick={stay}>
          Stay with the shipped record
        </button>
      </div>
    </div>
  )
}

/** The link was made with a dataset that is not here. */
function Wanted({ data, onChoose }: { data: string; onChoose: () => void }) {
  const [isKept, setKept] = useState<boolean | null>(null)
  useEffect(
    function openWhatIsKept() {
      import('./keep/keeping')
        .then(({ reopenByHash }) => reopenByHash(data))
        .then(setKept, () => setKept(false))
    },
    [data],
  )
  // It opens by itself, or its failure is told.
  if (isKept === null) return null
  return (
    <div role="alert" className={styles.card}>
      <p className={styles.title}>
        <b>This link was made with another dataset</b>
      </p>
      <p>
        Its short hash is <code>{data}</code>. A link carries the view, not the data:{' '}
        {isKept
          ? 'what is kept of it in this browser was not opened. Open it in the Data menu, or the same file'
          : 'open the same file'}{' '}
        here, and the view will be as it was meant. Until then you see the shipped record.
      </p>
      <div className={styles.line}>
        <button type="button" className={button.button} onClick={onChoose}>
          Open file…
        </button>
        <button type="button" className={button.button} onClick={() => setWanted(null)}>
          Close
        </button>
      </div>
    </div>
  )
}

function Reading({ name, progress, cancel }: Extract<DeskState, { kind: 'reading' }>) {
  const { share, words } = progress
  return (
    <section aria-label="Opening a file" className={styles.card}>
      <p className={styles.title}>
        Opening <b>{name}</b>
      </p>
      <progress
        aria-label={`Opening ${name}`}
        className={styles.bar}
        {...(share === null ? {} : { value: share })}
      />
      <div className={styles.line}>
        <span className="tabular">{words}</span>
        <button type="button" className={button.button} onClick={cancel}>
          Cancel
        </button>
      </div>
    </section>
  )
}

function Failed({ error, title }: Extract<DeskState, { kind: 'failed' }>) {
  const close = useRef<HTMLButtonElement>(null)
  useEffect(function takeFocus() {
    close.current?.focus()
  }, [])
  return (
    <div role="alert" className={styles.card} data-failed="">
      <p className={styles.title}>
        <b>{title ?? 'The file was not opened'}</b>
      </p>
      <p>{error.message}</p>
      {error.details.length > 0 && (
        <ul>
          {error.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <span>What was shown is still there.</span>
        <button type="button" ref={close} className={button.button} onClick={dismiss}>
          Close
        </button>
      </div>
    </div>
  )
}
