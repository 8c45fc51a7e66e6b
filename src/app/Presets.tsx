/** Ready-made date ranges behind one button. */
import { Suspense } from 'react'
import { later } from '../ui/later'
import { Popover } from '../ui/Popover'

const PresetList = later(async () => (await import('./PresetList')).PresetList)

export function Presets() {
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
