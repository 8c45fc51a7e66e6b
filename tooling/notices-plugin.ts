import { join } from 'node:path'
import type { Plugin } from 'vite'
import { noticesText, packageFolder, packagesOf } from './notices'

export const NOTICES_FILE = 'THIRD_PARTY_NOTICES.txt'

/** What the service worker is made of: it is built after the list is written, and checked against it. */
export const OF_SERVICE_WORKER = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]

/**
 * Lists the licences of every package of which something is in the built page, workers included.
 * Returns one plugin for the page and one for each worker: they gather into one list; and one for the
 * service worker, which fails the build where the list lacks something that is in it.
 */
export function noticesPlugins(): Record<'worker' | 'serviceWorker', () => Plugin> & {
  /** `also` names packages that the page's own build does not see. */
  page: (also?: readonly string[]) => Plugin
} {
  const shipped = new Set<string>()
  const gather = (ids: Iterable<string>) => {
    for (const id of ids) shipped.add(id)
  }
  return {
    page: (also = []) => ({
      name: 'strike-atlas-notices',
      apply: 'build',
      // After the workers, which are built while the page's modules are read.
      generateBundle() {
        gather(this.getModuleIds())
        gather(also.map((name) => join(process.cwd(), 'node_modules', name, 'package.json')))
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
    serviceWorker: () => ({
      name: 'strike-atlas-notices-service-worker',
      apply: 'build',
      generateBundle() {
        const listed = new Set([null, ...[...shipped].map(packageFolder)])
        for (const id of this.getModuleIds())
          if (!listed.has(packageFolder(id)))
            throw new Error(`${id} is in the service worker, but not in ${NOTICES_FILE}.`)
      },
    }),
  }
}
