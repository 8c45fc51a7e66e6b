import { defineConfig } from 'vitest/config'

/** Where days are counted, put into bins, written and read. */
const OF_DAYS = [
  'src/model/{day,derive,zone}.test.ts',
  'src/dataset/import/{golden,import}.test.ts',
  'src/engine/bins.test.ts',
  'src/engine/daily.test.ts',
  'src/engine/periods.test.ts',
  'src/filter/{link,presets,playback,words}.test.ts',
  'src/filter/changes/span.test.ts',
  'src/export/citation.test.ts',
  'src/export/cite/cite.test.ts',
  'src/export/data/{geojson,kml,normalized,tables}.test.ts',
  'src/views/frequency/{bin,brush,layout,table,ticks}.test.ts',
]

/** The tests of days, once more where the clock on the wall shows another day. */
const inZone = (zone: string) => ({
  extends: true as const,
  test: { name: zone, include: OF_DAYS, env: { TZ: zone } },
})

export default defineConfig({
  test: {
    environment: 'node',
    // Random records by the hundred take their time on a busy machine.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', '{bench,fuzz,tooling}/**/*.test.ts'],
          // West of Greenwich, where a day read as UTC midnight becomes the day before.
          env: { TZ: 'America/New_York' },
        },
      },
      inZone('Asia/Baghdad'),
      inZone('Pacific/Apia'),
    ],
  },
})
