import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tooling/**/*.test.ts'],
    environment: 'node',
    // West of Greenwich, where a day read as UTC midnight becomes the day before.
    env: { TZ: 'America/New_York' },
  },
})
