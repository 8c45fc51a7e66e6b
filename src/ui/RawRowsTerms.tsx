/** What stands before raw rows leave that the licence forbids to give to others. */
import type { DatasetHead } from '../model/record'
import styles from './RawRowsTerms.module.css'

interface RawRowsTermsProps {
  head: DatasetHead
  accepted: boolean
  onAccept: (accepted: boolean) => void
}

export function RawRowsTerms({ head, accepted, onAccept }: RawRowsTermsProps) {
  const { licence, provider } = head
  return (
    <div className={styles.terms}>
      <p>
        <strong>These rows are not yours to pass on.</strong> They come from{' '}
        {provider ?? head.title} under “{licence.title}”
        {licence.url !== null && (
          <>
            {' '}
            (
            <a href={licence.url} target="_blank" rel="noreferrer">
              read it
            </a>
            )
          </>
        )}
        , which forbids giving the raw data to others. Figures and counts may be shown with the
        credit “{head.credit}”. A file of rows is for your own use: do not publish, send or upload
        it.
      </p>
      <label>
        <input
          type="checkbox"
          checked={accepted}
          onChange={(event) => onAccept(event.target.checked)}
        />
        I keep the file to myself
      </label>
    </div>
  )
}
