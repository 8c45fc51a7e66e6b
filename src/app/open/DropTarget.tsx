/** Takes files that are dropped anywhere on the page, and says so while they hover over it. */
import { useEffect, useState } from 'react'
import styles from './DropTarget.module.css'

export function DropTarget({ onDrop }: { onDrop: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  useEffect(
    function listen() {
      // A drag enters and leaves every element on its way: only the balance tells.
      let depth = 0
      const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
      const onEnter = (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth += 1
        setOver(true)
      }
      const onOver = (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      }
      const onLeave = (event: DragEvent) => {
        if (!hasFiles(event)) return
        depth = Math.max(0, depth - 1)
        if (depth === 0) setOver(false)
      }
      const onDropped = (event: DragEvent) => {
        if (!hasFiles(event)) return
        // Without this the browser would leave the page for the file.
        event.preventDefault()
        depth = 0
        setOver(false)
        onDrop([...(event.dataTransfer?.files ?? [])])
      }
      addEventListener('dragenter', onEnter)
      addEventListener('dragover', onOver)
      addEventListener('dragleave', onLeave)
      addEventListener('drop', onDropped)
      return () => {
        removeEventListener('dragenter', onEnter)
        removeEventListener('dragover', onOver)
        removeEventListener('dragleave', onLeave)
        removeEventListener('drop', onDropped)
      }
    },
    [onDrop],
  )
  if (!over) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.box}>
        <strong>Drop to open</strong>
        <span>What is shown now stays until the file is read. Nothing leaves your browser.</span>
      </div>
    </div>
  )
}
