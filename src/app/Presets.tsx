/** Ready-made date ranges behind one button. */
import { Suspense, useEffect } from 'react'
import { later } from '../ui/later'
import { Popover } from '../ui/Popover'

const PresetList = later(async () => (await import('./PresetList')).PresetList)

export function Presets() {
  // So that the next Tab after opening finds it.
  useEffect(PresetList.fetch, [])
  return (
    <Popover label="Presets">
      {(close) => (
        <Suspense>
          <PresetList close={close} />
        </Suspense>
      )}
    </Popover>
  )
}
