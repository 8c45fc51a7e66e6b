/** The comparison as sentences to be quoted, with a button to copy them. */
import { useEffect, useId, useState } from 'react'
import { useAtlas } from '../../filter/atlas'
import styles from './Quote.module.css'
import { quotationOf } from './sentence'
import type { Reading } from './useComparison'

const CONFIRMED_MS = 3000

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
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(
    function settle() {
      if (state !== 'copied') return
      const timer = setTimeout(() => setState('idle'), CONFIRMED_MS)
      return () => clearTimeout(timer)
    },
    [state],
  )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // No clipboard on an insecure page, or the user said no: the text is selected instead.
      const element = document.getElementById(quote)
      if (element) getSelection()?.selectAllChildren(element)
      setState('refused')
    }
  }
  return (
    <figcaption className={styles.copy}>
      <button type="button" onClick={copy}>
        {state === 'copied' ? 'Sentence copied' : 'Copy sentence'}
      </button>
      <span aria-live="polite" className={state === 'refused' ? styles.refused : 'visually-hidden'}>
        {state === 'copied' && 'Sentence copied'}
        {state === 'refused' && 'The clipboard is not available: the sentence is selected.'}
      </span>
    </figcaption>
  )
}
