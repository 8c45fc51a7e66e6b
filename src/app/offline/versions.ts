/** Keeps the app for use without a network, and finds out when a new build of it is ready. */

/** How often an open page asks for a new build, ms; it also asks when it comes to the front. */
const ASK_EVERY = 3_600_000

/**
 * Registers the service worker. `onReady` is called once a new build waits, with what puts it in
 * place and loads the page anew; `onReplaced` when another tab has done so beneath this one.
 * Where the browser has no service worker or refuses it, nothing is kept and nothing is said.
 */
export async function followVersions(
  onReady: (takeOver: () => void) => void,
  onReplaced: () => void,
): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker) return
  const registration = await serviceWorker.register('./sw.js').catch(() => null)
  if (!registration) return

  let asked = false
  const takeOver = (waiting: ServiceWorker) => () => {
    asked = true
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated') location.reload()
    })
    waiting.postMessage('take over')
  }
  const look = () => {
    // Without an active one it is the first visit, and the page is of that build itself.
    if (registration.waiting && registration.active) onReady(takeOver(registration.waiting))
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  const hadController = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadController && !asked) onReplaced()
  })

  // Without a connection there is nothing new to find.
  const ask = () => registration.update().catch(() => {})
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask()
  })
  setInterval(ask, ASK_EVERY)
}
