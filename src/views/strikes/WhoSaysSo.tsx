/** What is claimed and by whom, whom it is attributed to and by whom, what came of it and who says so. */
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas } from '../../filter/atlas'
import { OUTCOMES } from '../../model/vocabulary'
import styles from './StrikeDetail.module.css'
import { blamedIn, blamesOf, claimantsOf, listInWords, outcomeInWords, partnersIn } from './words'

export function WhoSaysSo({ strike }: { strike: DerivedStrike }) {
  const { dataset } = useAtlas()
  const nameOf = (id: string) => dataset.actorById.get(id)?.name ?? id
  const claimants = claimantsOf(strike)
  const blames = blamesOf(strike, dataset)
  const partners = partnersIn(blames)
  const blamed = blamedIn(blames)
  return (
    <section className={styles.part}>
      <h3>Who says so</h3>
      <dl className={styles.facts}>
        <dt>Claimed by</dt>
        <dd data-silent={claimants.length === 0}>
          {claimants.length > 0 ? listInWords(claimants.map(nameOf)) : 'nobody'}
        </dd>
        {partners.length > 0 && (
          <>
            <dt>With</dt>
            <dd>
              {partners.map(({ actor, partnerOf }) => (
                <div key={actor}>
                  {nameOf(actor)}{' '}
                  <span className={styles.quiet}>
                    named as taking part by {listInWords(partnerOf.map(nameOf))}
                  </span>
                </div>
              ))}
            </dd>
          </>
        )}
        {(blamed.length > 0 || partners.length === 0) && (
          <>
            <dt>Attributed to</dt>
            <dd data-silent={blamed.length === 0}>
              {blamed.length === 0 && 'nobody'}
              {blamed.map(({ actor, by }) => (
                <div key={actor}>
                  {nameOf(actor)} <span className={styles.quiet}>by {by.join('; ')}</span>
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>Outcome</dt>
        <dd>
          {outcomeInWords(strike)}
          <div className={styles.quiet}>{OUTCOMES[strike.outcome].definition}</div>
        </dd>
      </dl>
    </section>
  )
}
