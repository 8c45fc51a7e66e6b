/** The Data menu, the page's one file input, the drop target, and what is told of an opening. */
import { useRef } from 'react'
import { DataMenu } from './DataMenu'
import { DropTarget } from './DropTarget'
import { openFiles } from './desk'
import { OpenStatus } from './OpenStatus'
import { Question } from './Question'

export function OpenFiles() {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  return (
    <>
      <DataMenu onChoose={choose} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to open"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // Emptied, so that the same file can be chosen again once it was mended.
          event.target.value = ''
          void openFiles(files)
        }}
      />
      <DropTarget onDrop={(files) => void openFiles(files)} />
      <OpenStatus onChoose={choose} />
      <Question />
    </>
  )
}
