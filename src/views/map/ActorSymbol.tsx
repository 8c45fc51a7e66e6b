/** An actor: a diamond at its base, a broken one for an umbrella, a square for a state. */
import { memo } from 'react'
import { toggleActor } from '../../filter/actions'
import type { ActorMark } from './marks'
import { SymbolButton, type SymbolButtonProps } from './SymbolButton'
import styles from './Symbols.module.css'
import { diamondPath, squarePath } from './symbol'

interface ShapeProps {
  form: ActorMark['form']
  r: number
  pressed: boolean
}

interface ActorSymbolProps extends Omit<SymbolButtonProps, 'onPress'> {
  actorId: string
  /** Ticked along with it. */
  memberIds: readonly string[]
  form: ActorMark['form']
}

export const ActorSymbol = memo(function ActorSymbol(props: ActorSymbolProps) {
  const { actorId, memberIds, form, ...button } = props
  return (
    <SymbolButton {...button} onPress={() => toggleActor(actorId, memberIds)}>
      <ActorShape form={form} r={button.r} pressed={button.pressed} />
    </SymbolButton>
  )
})

/** The shape alone, around 0,0: also for legends. */
export function ActorShape({ form, r, pressed }: ShapeProps) {
  const path = form === 'state' ? squarePath(r) : diamondPath(r)
  return <path d={path} className={styles.actor} data-form={form} data-pressed={pressed} />
}
