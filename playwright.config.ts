import { defineConfig, devices } from '@playwright/test'
import { installedBrowser, thisMachine } from './tooling/browser'

const port = Number(process.env.ATLAS_E2E_PORT ?? 4319)
const executablePath = installedBrowser(thisMachine())
// Workers read this file again: they need not search again.
if (executablePath) process.env.ATLAS_BROWSER = executablePath

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: 'list',
  // A busy machine is slow, not wrong.
  expect: { timeout: 20_000 },
  timeout: 120_000,
  webServer: {
    command: `node --import tsx tooling/serve.ts --strict-port --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // Recording every step costs as much time as the tests: `--trace on` turns it on for a search.
    trace: 'off',
    screenshot: 'only-on-failure',
    // A service worker would answer before the tests' own routes; the test of it lets it in.
    serviceWorkers: 'block',
    locale: 'en-GB',
    // West of Greenwich, where a day read as UTC midnight becomes the day before.
    timezoneId: 'America/New_York',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // No host but this one is ever found.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
})
