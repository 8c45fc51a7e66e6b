/** Tables and the data package's head -> the one file that the page loads. */
import * as z from 'zod/mini'
import {
  type Compiled,
  type DatasetHead,
  datasetHeadSchema,
  FORMAT,
  type Tables,
} from '../model/record'

const { shape: licenceShape } = datasetHeadSchema.shape.licence

const licenceSchema = z.looseObject({
  name: licenceShape.name,
  title: licenceShape.title,
  path: licenceShape.url,
  passOn: licenceShape.passOn,
})

const contributorSchema = z.looseObject({ title: datasetHeadSchema.shape.credit })

/** The parts of `datapackage.json` that go into the head of the compiled dataset. */
export const packageSchema = z.looseObject({
  name: datasetHeadSchema.shape.name,
  title: datasetHeadSchema.shape.title,
  version: datasetHeadSchema.shape.version,
  created: z
    .string()
    .check(
      z.refine(
        (value) => datasetHeadSchema.shape.compiled.safeParse(compiledDay(value)).success,
        'midnight UTC of a real date, such as 2026-11-21T00:00:00Z',
      ),
    ),
  coverage: datasetHeadSchema.shape.coverage,
  credit: datasetHeadSchema.shape.credit,
  homepage: datasetHeadSchema.shape.homepage,
  licenses: z.tuple([licenceSchema], licenceSchema),
  /** The first is the provider. */
  contributors: z.tuple([contributorSchema], contributorSchema),
})

export type DataPackage = z.infer<typeof packageSchema>

/** Day on which a data package was compiled, of its `created`. */
export function compiledDay(created: string): string {
  return created.replace(/T00:00:00Z$/, '')
}

/** How many records each table holds, and the sum of claimed attacks. */
export function countTables(tables: Tables): DatasetHead['counts'] {
  return {
    actors: tables.actors.length,
    places: tables.places.length,
    sources: tables.sources.length,
    strikes: tables.strikes.length,
    contextEvents: tables.contextEvents.length,
    publishedTotals: tables.publishedTotals.length,
    attacks: tables.strikes.reduce((sum, strike) => sum + strike.attacks, 0),
  }
}

/**
 * The compiled dataset of tables that passed `checkTables`: the same input gives the same
 * output, byte for byte. `sha256` hashes a text to hex; the head holds that of the tables.
 */
export function compileDataset(
  tables: Tables,
  about: DataPackage,
  sha256: (text: string) => string,
): Compiled {
  const [licence] = about.licenses
  const [provider] = about.contributors
  // In one fixed order, whatever the caller's.
  const ordered: Tables = {
    actors: tables.actors,
    places: tables.places,
    sources: tables.sources,
    strikes: tables.strikes,
    contextEvents: tables.contextEvents,
    publishedTotals: tables.publishedTotals,
  }
  return {
    format: FORMAT,
    dataset: {
      name: about.name,
      title: about.title,
      version: about.version,
      compiled: compiledDay(about.created),
      coverage: { from: about.coverage.from, to: about.coverage.to },
      licence: {
        name: licence.name,
        title: licence.title,
        url: licence.path,
        passOn: licence.passOn ?? true,
      },
      credit: about.credit,
      provider: provider.title,
      ...(about.homepage === undefined ? {} : { homepage: about.homepage }),
      sha256: sha256(JSON.stringify(ordered)),
      counts: countTables(ordered),
    },
    tables: ordered,
  }
}
