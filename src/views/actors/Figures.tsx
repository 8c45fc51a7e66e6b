/** A row's roles, bar (claimed, then the others) and sparkline. The box's name says the numbers. */
import type { ActorRowProps } from './ActorRow'
import styles from './Figures.module.css'
import { rolesText } from './roles'
import { SPARK_HEIGHT, SPARK_WIDTH } from './spark'

type FiguresProps = Pick<
  ActorRowProps,
  'amount' | 'claimed' | 'attributed' | 'named' | 'largest' | 'spark' | 'note'
>

export function Figures(props: FiguresProps) {
  const { amount, claimed, largest, spark, note } = props
  const others = amount - claimed
  const roles = note === null ? rolesText(props) : []
  const width = (part: number) => ({ inlineSize: `${(part / largest) * 100}%` })
  return (
    <span className={styles.figures} aria-hidden="true">
      <span className={styles.roles}>
        {note}
        {roles.map(({ role, text }) => (
          <span key={role} className={styles.role} data-role={role}>
            {text}
          </span>
        ))}
      </span>
      <span className={styles.bar}>
        {claimed > 0 && <span className={styles.claimed} style={width(claimed)} />}
        {others > 0 && <span className={styles.blamed} style={width(others)} />}
      </span>
      <svg
        className={styles.spark}
        viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={spark} />
      </svg>
    </span>
  )
}
