/** Outcome, weapon, numbers, origin, and how precisely time and place are known. */
import type { ReactNode } from 'react'
import type { DerivedStrike } from '../../dataset/dataset'
import { useAtlas } from '../../filter/atlas'
import {
  countryLabel,
  GEO_PRECISIONS,
  OUTCOMES,
  TARGET_KINDS,
  TARGET_SIDES,
  WEAPONS,
} from '../../model/vocabulary'
import { plural } from '../../ui/format'
import styles from './StrikeDetail.module.css'
import { datePrecisionInWords, killedInWords, outcomeInWords, reportedNumber } from './words'

const UNSTATED = 'not stated'

export function StrikeFacts({ strike }: { strike: DerivedStrike }) {
  const place = useAtlas().dataset.placeById.get(strike.target)
  const weapon = strike.weapon === 'unspecified' ? UNSTATED : WEAPONS[strike.weapon].label
  const kind =
    strike.targetKind === 'unspecified' ? UNSTATED : TARGET_KINDS[strike.targetKind].label
  return (
    <section className={styles.part}>
      <h3>What is said</h3>
      <dl className={styles.facts}>
        <Fact name="Outcome">
          {outcomeInWords(strike)}
          <div className={styles.quiet}>{OUTCOMES[strike.outcome].definition}</div>
        </Fact>
        <Fact name="Weapon">{weapon}</Fact>
        <Fact name="Munitions">{reportedNumber(strike.munitions)}</Fact>
        <Fact name="Attacks">
          {strike.evidence === 'as-coded'
            ? `${plural(strike.attacks, 'attack')}, as coded`
            : plural(strike.attacks, 'claimed or reported attack')}
        </Fact>
        <Fact name="Killed">{killedInWords(strike)}</Fact>
        <Fact name="Injured">{reportedNumber(strike.injured)}</Fact>
        <Fact name="Launched from">
          {strike.originCountry === null ? UNSTATED : countryLabel(strike.originCountry)}
        </Fact>
        <Fact name="Aimed at">
          {kind}
          <div className={styles.quiet}>Side: {TARGET_SIDES[strike.targetSide].label}</div>
          {strike.targetDetail && <div className={styles.quiet}>{strike.targetDetail}</div>}
        </Fact>
        <Fact name="Date">{datePrecisionInWords(strike)}</Fact>
        {place && (
          <Fact name="Place">
            {countryLabel(place.country)}. {GEO_PRECISIONS[place.geoPrecision].definition}
            {place.statusNote && <div className={styles.status}>{place.statusNote}</div>}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-silent={children === UNSTATED}>{children}</dd>
    </>
  )
}
