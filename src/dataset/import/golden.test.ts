import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../../model/day'
import { type Collected, collect } from './collect.fixture'
import { goldenFiles, type Truth } from './golden/make'

const FOLDER = 'src/dataset/import/golden'

function found({ strikes, actors, places, report }: Collected): Truth {
  return {
    strikes: strikes.map((strike) => {
      const place = places.get(strike.place)
      return {
        id: strike.id,
        from: formatDay(strike.first),
        to: formatDay(strike.last),
        precision: strike.datePrecision,
        place: place?.name ?? '',
        geo: place?.geoPrecision ?? '',
        country: place?.country ?? null,
        actors: strike.actors.map(({ actor }) => actors.get(actor)?.name ?? '').sort(),
        weapon: strike.weapon,
        killed: strike.killed,
        range: [strike.killedLow, strike.killedHigh],
        text: strike.text,
      }
    }),
    faults: report.kinds
      .flatMap(({ kind, examples }) =>
        examples.map(({ line, column, rowLeftOut }) => ({
          line,
          kind,
          column: column.toLowerCase(),
          leftOut: rowLeftOut,
        })),
      )
      .sort((a, b) => a.line - b.line),
    merged: report.merged,
  }
}

describe.each(goldenFiles())('$name', ({ name, bytes, truth }) => {
  const file = readFileSync(join(FOLDER, name))

  test('is as the script makes it', () => {
    expect(Buffer.compare(file, bytes)).toBe(0)
  })

  test.each([7, 1000, 1_000_000])(
    'gives every strike and names every wrong row, read in pieces of %i bytes',
    async (piece) => {
      const collected = await collect({ [name]: file }, { piece })
      expect(found(collected)).toEqual(truth)
      expect(collected.report.leftOut).toBe(truth.faults.filter(({ leftOut }) => leftOut).length)
      expect(collected.report.rows).toBe(
        collected.strikes.length + collected.report.leftOut + collected.report.merged,
      )
    },
    60_000,
  )

  test('says of no strike who struck or who claims it', async () => {
    const { strikes } = await collect({ [name]: file })
    for (const { evidence, actors, sources } of strikes) {
      expect(evidence).toBe('as-coded')
      for (const { role } of actors) expect(role).toBe('named')
      expect(sources.length).toBeGreaterThan(0)
      for (const { stance } of sources) expect(stance).toBe('codes')
    }
  })
})
