import { test as base, expect } from '@playwright/test'

interface Closed {
  /** What the errors look like that a test provokes on purpose; any other fails it. */
  expectedErrors: RegExp | [RegExp]
  closedNetwork: undefined
}

const NONE = /(?!)/

/**
 * The test of every browser test: the network is closed but for the app itself, and a request
 * beyond it (no name server answers it: see the launch options), an error on the page or in the
 * console, or anything that the page's policy has to forbid fails the test.
 */
export const test = base.extend<Closed>({
  expectedErrors: [NONE, { option: true }],
  closedNetwork: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const faults: string[] = []
      const { host } = new URL(baseURL ?? '')
      const isStray = (address: string) => {
        const url = new URL(address)
        return /^(https?|wss?):$/.test(url.protocol) && url.host !== host
      }
      // Heard, not routed: a route would send every request of the app through the test, too.
      const hear = (kind: string, address: string) => {
        if (isStray(address)) faults.push(`${kind} beyond the app: ${address}`)
      }
      context.on('request', (request) => hear('request', request.url()))
      context.on('page', (page) => page.on('websocket', (socket) => hear('socket', socket.url())))
      context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console error: ${message.text()}`)
      })
      await context.addInitScript(() =>
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
          console.error(`policy violation: ${violatedDirective} ${blockedURI} ${sample}`),
        ),
      )
      await use(undefined)
      const [expected = NONE] = [expectedErrors].flat()
      const unexpected = faults.filter((fault) => !expected.test(fault))
      expect(unexpected).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
