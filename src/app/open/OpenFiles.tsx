/** The Data menu, the page's one file input, the drop target, and what is told of an opening. */
import { Suspense, useEffect, useRef } from 'react'
import { later } from '../../ui/later'
import { DataMenu } from './DataMenu'
import { DropTarget } from './DropTarget'
import { openFiles } from './desk'
import { followLoss } from './lost'
import { OpenStatus } from './OpenStatus'
import { useOpened } from './opened'
import { Question } from './Question'
import { followRemoval } from './removal'

const KeepOpened = later(async () => (await import('./keep/KeepOpened')).KeepOpened)

export function OpenFiles() {
  const input = useRef<HTMLInputElement>(null)
  const opened = useOpened((state) => state.opened)
  useEffect(
    function followEngine() {
      if (opened) void followLoss(opened)
    },
    [opened],
  )
  const choose = () => input.current?.click()
  useEffect(followRemoval, [])
  return (
    <>
      {opened && (
        <Suspense fallback={null}>
          <KeepOpened opened={opened} place="header" />
        </Suspense>
      )}
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
