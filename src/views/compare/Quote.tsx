/** The comparison as sentences to be quoted, with a button to copy them. */
import { useId } from 'react'
import { useAtlas } from '../../filter/atlas'
import { useCopy } from '../../ui/copy'
import styles from './Quote.module.css'
import { quotationOf } from './sentence'
import type { Reading } from './useComparison'

export function Quote({ reading }: { reading: Reading }) {
  const { dataset } = useAtlas()
  const text = quotationOf({ dataset, ...reading })
  const id = useId()
  return (
    <figure className={styles.quote} aria-label="In a sentence">
      <blockquote id={id}>{text}</blockquote>
      <CopySentence key={text} text={text} quote={id} />
    </figure>
  )
}

function CopySentence({ text, quote }: { text: string; quote: string }) {
  const { state, copy } = useCopy()
  const copyOrSelect = async () => {
    if ((await copy(text)) === 'copied') return
    const element = document.getElementById(quote)
    if (element) getSelection()?.selectAllChildren(element)
  }
  return (
    <figcaption className={styles.copy}>
      <button type="button" onClick={copyOrSelect}>
        {state === 'copied' ? 'Sentence copied' : 'Copy sentence'}
      </button>
      <span aria-live="polite" className={state === 'refused' ? styles.refused : 'visually-hidden'}>
        {state === 'copied' && 'Sentence copied'}
        {state === 'refused' && 'The clipboard is not available: the sentence is selected.'}
      </span>
    </figcaption>
  )
}
