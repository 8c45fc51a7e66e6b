/** At the top of the panel: that no ticked actor is named in any strike, and the way on. */
import { useAtlas } from '../../filter/atlas'
import styles from './ActorsView.module.css'
import { UmbrellaLine } from './UmbrellaLine'

export function NoStrikeLine({ ids }: { ids: readonly string[] }) {
  const { actorById } = useAtlas().dataset
  const names = ids.map((id) => actorById.get(id)?.name ?? id).join(', ')
  return (
    <div className={styles.nowhere}>
      <p>
        {names} {ids.length === 1 ? 'is' : 'are'} named in no strike of this record.
      </p>
      <UmbrellaLine />
    </div>
  )
}
