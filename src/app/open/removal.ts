/** Follows the removal of what is kept, where another tab of this page has done it. */
import { forgetLastView, LAST_VIEW_KEY } from '../../filter/last-view'

/** What another tab removed, this one does not keep again. Returns how to stop. */
export function followRemoval(): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === LAST_VIEW_KEY && newValue === null) forgetLastView()
  }
  addEventListener('storage', onStorage)
  return () => removeEventListener('storage', onStorage)
}
