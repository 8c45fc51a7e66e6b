/** Copies a citation of the strike; where the clipboard is refused, shows it to be selected. */
import type { DerivedStrike } from '../../dataset/dataset'
import { strikeCitation } from '../../export/citation'
import { addressOf } from '../../filter/address'
import { useAtlas } from '../../filter/atlas'
import { today } from '../../filter/chosen'
import { INITIAL_VIEW } from '../../filter/view'
import button from '../../ui/button.module.css'
import { useCopy } from '../../ui/copy'
import styles from './StrikeDetail.module.css'

export function CopyCitation({ strike }: { strike: DerivedStrike }) {
  const { dataset } = useAtlas()
  const { state, copy } = useCopy()
  const citation = strikeCitation(
    strike,
    dataset,
    addressOf({ ...INITIAL_VIEW, strike: strike.id }),
    today(),
  )
  return (
    <>
      <button type="button" className={button.button} onClick={() => copy(citation)}>
        {state === 'copied' ? 'Citation copied' : 'Copy citation'}
      </button>
      <span aria-live="polite" className="visually-hidden">
        {state === 'copied' && 'Citation copied'}
      </span>
      {state === 'refused' && (
        <label className={styles.citation}>
          The clipboard is not available. Copy the citation from here:
          <textarea readOnly rows={6} value={citation} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  )
}
