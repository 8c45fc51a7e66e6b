/** The list of what is kept in this browser, with one button that removes it. */
import { useEffect, useState } from 'react'
import styles from './DataMenu.module.css'
import { KeptList, keptInWords } from './keep/KeptList'
import { removeAll, useKeeping } from './keep/keeping'
import { removeStored, stored } from './stored'

/** `onOpen` closes the menu when a kept dataset is opened. */
export function Stored({ onOpen }: { onOpen: () => void }) {
  const [small, setSmall] = useState<readonly string[] | null>(null)
  const datasets = useKeeping((state) => state.kept)
  useEffect(function look() {
    void stored().then(setSmall)
  }, [])
  if (small === null || datasets === null) return <KeptList onOpen={onOpen} />
  const all = [...keptInWords(datasets), ...small]
  const removeAllOfIt = async () => {
    await Promise.all([removeStored(), removeAll()])
    setSmall(await stored())
  }
  return (
    <>
      <KeptList onOpen={onOpen} />
      <h2 className={styles.heading}>All that is kept in this browser</h2>
      <p className={styles.note}>{all.length > 0 ? all.join('; ') : 'Nothing.'}</p>
      {all.length > 0 && (
        <button type="button" className={styles.entry} onClick={() => void removeAllOfIt()}>
          Remove all of it
        </button>
      )}
    </>
  )
}
