/** The rows of one list, umbrellas with their members under them. */
import { type ReactNode, useState } from 'react'
import { useAway } from '../../ui/sight'
import styles from './ActorList.module.css'
import { Chevron } from './ActorRow'
import type { Panel } from './panel'
import { OwnNameRow, TalliedRow } from './TalliedRow'
import { type ActorNode, tickOf } from './tree'
import { UmbrellaLine } from './UmbrellaLine'

/** From so many on, rows out of sight are neither laid out nor painted. */
const LONG = 60
/** Rows shown at first, and more at each asking. */
const STEP = 100

interface ActorListProps {
  nodes: readonly ActorNode[]
  panel: Panel
  /** The panel as rows out of sight show it. */
  rested: Panel
  /** What is said of the actors that are folded away, after "3 more". */
  othersText: string
  /** Whether a ticked actor keeps its row in sight where it would be folded away. */
  revealTicked?: boolean
  /** Rows of another kind, before the actors. */
  children?: ReactNode
}

export function ActorList(props: ActorListProps) {
  const { nodes, panel, rested, othersText, revealTicked = true, children } = props
  const [limit, setLimit] = useState(STEP)
  const [open, setOpen] = useState(false)
  const { struck, others } = panel.arrange(nodes)
  const revealed = ({ actor }: ActorNode) => revealTicked && panel.ticked.has(actor.id)
  const first = struck.filter((node, at) => at < limit || revealed(node))
  const folded = panel.searching || open ? others : others.filter(revealed)
  const more = struck.length > 0 ? 'more ' : ''
  return (
    <ul className={styles.list} data-long={nodes.length > LONG}>
      {children}
      {first.map((node) => (
        <ActorItem key={node.actor.id} node={node} panel={panel} rested={rested} />
      ))}
      {struck.length > first.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => setLimit(limit + STEP)}>
            Show {Math.min(STEP, struck.length - first.length)} more of {struck.length}
          </button>
        </li>
      )}
      {others.length > 0 && !panel.searching && (
        <li>
          <button
            type="button"
            className={styles.more}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Chevron />
            {others.length} {more}
            {othersText}
          </button>
        </li>
      )}
      {folded.map((node) => (
        <ActorItem key={node.actor.id} node={node} panel={panel} rested={rested} />
      ))}
    </ul>
  )
}

interface ActorItemProps extends Pick<ActorListProps, 'panel' | 'rested'> {
  node: ActorNode
}

function ActorItem({ node, panel, rested }: ActorItemProps) {
  const [ref, away] = useAway<HTMLLIElement>()
  const isUmbrella = node.memberIds.length > 0
  return (
    <li ref={ref}>
      <TalliedRow node={node} panel={away ? rested : panel} />
      {panel.lineAfter === node.actor.id && <UmbrellaLine />}
      {isUmbrella && (
        <div className={styles.members}>
          <ActorList
            nodes={node.members}
            panel={panel}
            rested={rested}
            othersText="not named in any strike"
            revealTicked={tickOf(node, panel.ticked) !== 'all'}
          >
            {node.whole && (
              <li>
                <OwnNameRow umbrella={node} panel={panel} />
              </li>
            )}
          </ActorList>
        </div>
      )}
    </li>
  )
}
