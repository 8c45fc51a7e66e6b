/** Who claims it, to whom it is attributed and by whom, who is only named, and who else says that it took place. */
import type { ReactNode } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas } from '../../filter/atlas'
import styles from './StrikeDetail.module.css'
import {
  blamedIn,
  blamesOf,
  claimantsOf,
  listInWords,
  namedIn,
  partnersIn,
  testimonyOf,
} from './words'

export function WhoSaysSo({ strike }: { strike: DerivedStrike }) {
  const { dataset } = useAtlas()
  const nameOf = (id: string) => dataset.actorById.get(id)?.name ?? id
  const blames = blamesOf(strike, dataset)
  const partners = partnersIn(blames)
  const blamed = blamedIn(blames)
  const named = namedIn(strike)
  // Such data do not record who claims or blames: that nobody does would be our invention.
  const isCoded = strike.evidence === 'as-coded'
  const testimony = testimonyOf(strike)
  return (
    <section aria-label="Who says so">
      <dl className={styles.facts}>
        {named.length > 0 && <Said term="Named">{listInWords(named.map(nameOf))}</Said>}
        {!isCoded && <Said term="Claimed by">{listInWords(claimantsOf(strike).map(nameOf))}</Said>}
        {partners.length > 0 && (
          <Said term="With">
            {partners.map(({ actor, partnerOf }) => (
              <div key={actor}>
                {nameOf(actor)}{' '}
                <span className={styles.quiet}>
                  named as taking part by {listInWords(partnerOf.map(nameOf))}
                </span>
              </div>
            ))}
          </Said>
        )}
        {(blamed.length > 0 || (partners.length === 0 && !isCoded)) && (
          <Said term="Attributed to">
            {blamed.length > 0 &&
              blamed.map(({ actor, by }) => (
                <div key={actor}>
                  {nameOf(actor)} <span className={styles.quiet}>by {by.join('; ')}</span>
                </div>
              ))}
          </Said>
        )}
        {testimony && <Said term={testimony.term}>{testimony.by}</Said>}
      </dl>
    </section>
  )
}

function Said({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd data-silent={!children}>{children || 'nobody'}</dd>
    </>
  )
}
