/** Copies a citation of the strike; where the clipboard is refused, shows it to be selected. */
import { useEffect, useRef, useState } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import { strikeCitation } from '../../export/citation'
import { addressOf } from '../../filter/address'
import { useAtlas } from '../../filter/atlas'
import { INITIAL_VIEW } from '../../filter/view'
import { dayOf } from '../../model/day'
import button from '../../ui/button.module.css'
import styles from './StrikeDetail.module.css'

const CONFIRMED_MS = 3000

function today() {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

export function CopyCitation({ strike }: { strike: DerivedStrike }) {
  const { dataset } = useAtlas()
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const [citation, setCitation] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)

  useEffect(
    function settle() {
      if (state === 'refused') box.current?.select()
      if (state !== 'copied') return
      const timer = setTimeout(() => setState('idle'), CONFIRMED_MS)
      return () => clearTimeout(timer)
    },
    [state],
  )

  const copy = async () => {
    const text = strikeCitation(
      strike,
      dataset,
      addressOf({ ...INITIAL_VIEW, strike: strike.id }),
      today(),
    )
    setCitation(text)
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // No clipboard on an insecure page, or the user said no.
      setState('refused')
    }
  }

  return (
    <>
      <button type="button" className={button.button} onClick={copy}>
        {state === 'copied' ? 'Citation copied' : 'Copy citation'}
      </button>
      <span aria-live="polite" className="visually-hidden">
        {state === 'copied' && 'Citation copied'}
      </span>
      {state === 'refused' && (
        <label className={styles.citation}>
          The clipboard is not available. Copy the citation from here:
          <textarea ref={box} readOnly rows={6} value={citation} />
        </label>
      )}
    </>
  )
}
