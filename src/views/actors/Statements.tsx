/** What different parties say of one thing, side by side where there is room. They may disagree. */
import { useAtlas } from '../../filter/atlas'
import { requireDay } from '../../model/day'
import { formatDate } from '../../ui/format'
import { SourceLink } from '../../ui/Sources'
import { byParty, type Statement } from './parties'
import styles from './Statements.module.css'

export function Statements({ statements }: { statements: readonly Statement[] }) {
  return (
    <ul className={styles.parties}>
      {byParty(statements).map(({ party, statements: said }) => (
        <li key={party} className={styles.party}>
          <strong className={styles.by}>{party}</strong>
          {said.map((statement) => (
            <Said key={`${statement.source} ${statement.says}`} statement={statement} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function Said({ statement: { says, date, source: sourceId } }: { statement: Statement }) {
  const source = useAtlas().dataset.sourceById.get(sourceId)
  return (
    <div className={styles.said}>
      <p className={styles.says}>{says}</p>
      <p className={styles.where}>
        {date !== null && `${formatDate(requireDay(date))}, `}
        {source && (
          <>
            {'in '}
            <SourceLink source={source} dated={date === null} />
          </>
        )}
      </p>
    </div>
  )
}
