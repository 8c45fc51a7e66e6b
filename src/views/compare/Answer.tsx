/** The answer in a line, before all that it rests on: which way, how far, how sure. */
import styles from './Answer.module.css'
import { answerInWords, ratioWords } from './sentence'
import type { Reading } from './useComparison'

export function Answer({ reading }: { reading: Reading }) {
  const { change } = reading.comparison
  const answer = change && answerInWords(change)
  if (!answer) return null
  return (
    <p className={styles.answer}>
      <strong>{answer}</strong>
      {change.verdict !== 'few' && (
        <>
          : <span>{ratioWords(change)}</span>
        </>
      )}
    </p>
  )
}
