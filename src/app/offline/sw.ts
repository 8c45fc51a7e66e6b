/**
 * The service worker. It takes all files of one build at once or none, and answers with them alone,
 * so that no page is ever made of two builds. A new build waits until the user asks for it.
 */
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

interface WorkerScope extends EventTarget {
  /** The files of this build; written by the build. */
  __WB_MANIFEST: PrecacheEntry[]
  skipWaiting(): Promise<void>
}

// What a link says in its query is for the page: every view is the same file.
precacheAndRoute((self as unknown as WorkerScope).__WB_MANIFEST, {
  ignoreURLParametersMatching: [/./],
})
cleanupOutdatedCaches()

const scope = self as unknown as WorkerScope
scope.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') void scope.skipWaiting()
})
