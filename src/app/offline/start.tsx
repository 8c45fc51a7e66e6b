/** Follows new versions of the page, apart from the dashboard: also where the dashboard has failed. */
import { createRoot, type Root } from 'react-dom/client'
import { NewVersion } from './NewVersion'
import { followVersions } from './versions'

export function startOffline(): void {
  let root: Root | null = null
  const say = (replaced: boolean, onReload: () => void) => {
    root ??= createRoot(document.body.appendChild(document.createElement('div')))
    root.render(<NewVersion replaced={replaced} onReload={onReload} />)
  }
  void followVersions(
    (takeOver) => say(false, takeOver),
    () => say(true, () => location.reload()),
  )
}
