/** The classes to choose from, with counts under every other filter. */
import { type Filter, NO_ORIGIN } from '../engine/filter'
import type { FacetDimension } from '../engine/summary'
import { setCasualties, toggle } from '../filter/actions'
import { useSummary } from '../filter/atlas'
import { useView } from '../filter/store'
import {
  COUNTRIES,
  DIRECTIONS,
  EVIDENCE,
  OUTCOMES,
  TARGET_SIDES,
  type Term,
  type Texture,
  WEAPONS,
} from '../model/vocabulary'
import { formatCount } from '../ui/format'
import { Swatch } from '../ui/texture'
import { useTheme } from '../ui/theme'
import styles from './FacetLists.module.css'

type FacetClause =
  | 'evidence'
  | 'directions'
  | 'sides'
  | 'weapons'
  | 'outcomes'
  | 'countries'
  | 'origins'

interface FacetProps {
  title: string
  clause: FacetClause
  dimension: Exclude<FacetDimension, 'casualties'>
  terms: Record<string, Term & { texture?: Texture }>
}

const { IQ, SY } = COUNTRIES

/** From where a report says that it was launched; nearly always nobody says. */
const ORIGINS: Record<string, Term> = {
  IQ: { label: IQ.label },
  SY: { label: SY.label },
  [NO_ORIGIN]: { label: 'No report says' },
}

const FACETS: readonly FacetProps[] = [
  { title: 'Direction', clause: 'directions', dimension: 'direction', terms: DIRECTIONS },
  { title: 'Target side', clause: 'sides', dimension: 'side', terms: TARGET_SIDES },
  { title: 'Weapon', clause: 'weapons', dimension: 'weapon', terms: WEAPONS },
  { title: 'Outcome', clause: 'outcomes', dimension: 'outcome', terms: OUTCOMES },
  { title: 'Target country', clause: 'countries', dimension: 'country', terms: COUNTRIES },
  { title: 'Reported origin', clause: 'origins', dimension: 'origin', terms: ORIGINS },
]

/** The classes of evidence. */
export function EvidenceList() {
  return (
    <Facet
      title="Who says that it happened"
      clause="evidence"
      dimension="evidence"
      terms={EVIDENCE}
    />
  )
}

/** All other classes. */
export function MoreLists() {
  return (
    <div className={styles.columns}>
      {FACETS.map((facet) => (
        <Facet key={facet.clause} {...facet} />
      ))}
      <Casualties />
    </div>
  )
}

function Facet({ title, clause, dimension, terms }: FacetProps) {
  const amounts = useSummary().facets[dimension]
  const chosen: readonly string[] = useView((view) => view.filter[clause])
  const theme = useTheme((state) => state.theme)
  const entries = Object.entries(terms).filter(
    ([key]) => (amounts.get(key) ?? 0) > 0 || chosen.includes(key) || clause === 'evidence',
  )
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      {entries.map(([key, term]) => (
        <label key={key} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={() => toggle(clause, key as Filter[FacetClause][number])}
          />
          {term.colour && <Swatch texture={term.texture ?? 'solid'} tone={term.colour[theme]} />}
          <span className={styles.label}>{term.label}</span>
          <span className={styles.count}>{formatCount(amounts.get(key) ?? 0)}</span>
          {term.definition && <span className={styles.definition}>{term.definition}</span>}
        </label>
      ))}
    </fieldset>
  )
}

function Casualties() {
  const amount = useSummary().facets.casualties.get('some') ?? 0
  const chosen = useView((view) => view.filter.casualties)
  return (
    <fieldset className={styles.facet}>
      <legend>Casualties</legend>
      <label className={styles.option}>
        <input type="checkbox" checked={chosen} onChange={() => setCasualties(!chosen)} />
        <span className={styles.label}>With casualties</span>
        <span className={styles.count}>{formatCount(amount)}</span>
        <span className={styles.definition}>A report says that someone was killed or injured.</span>
      </label>
    </fieldset>
  )
}
