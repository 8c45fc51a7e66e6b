/** The dialog in which an opening asks; Escape gives the opening up. */
import { useEffect, useRef } from 'react'
import { showQuestion, useDesk } from './desk'
import styles from './Question.module.css'

export function Question() {
  const question = useDesk((desk) => desk.question)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(
    function show() {
      if (question === null) dialog.current?.close()
      else if (!dialog.current?.open) dialog.current?.showModal()
    },
    [question],
  )
  const giveUp = () => {
    const { state } = useDesk.getState()
    if (state.kind === 'reading') state.cancel()
    else showQuestion(null)
  }
  return (
    <dialog ref={dialog} aria-label="About the file" className={styles.dialog} onCancel={giveUp}>
      {question}
    </dialog>
  )
}
