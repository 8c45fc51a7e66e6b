import type { Plugin } from 'vite'
import { noticesText, packagesOf } from './notices'

export const NOTICES_FILE = 'THIRD_PARTY_NOTICES.txt'

/**
 * Lists the licences of every package of which something is in the built page, workers included.
 * Returns one plugin for the page and one for each worker: they gather into one list.
 */
export function noticesPlugins(): { page: () => Plugin; worker: () => Plugin } {
  const shipped = new Set<string>()
  const gather = (ids: Iterable<string>) => {
    for (const id of ids) shipped.add(id)
  }
  return {
    page: () => ({
      name: 'strike-atlas-notices',
      apply: 'build',
      // After the workers, which are built while the page's modules are read.
      generateBundle() {
        gather(this.getModuleIds())
        this.emitFile({
          type: 'asset',
          fileName: NOTICES_FILE,
          source: noticesText(packagesOf(shipped)),
        })
      },
    }),
    worker: () => ({
      name: 'strike-atlas-notices-worker',
      apply: 'build',
      generateBundle() {
        gather(this.getModuleIds())
      },
    }),
  }
}
