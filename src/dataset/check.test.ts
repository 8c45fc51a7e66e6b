import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTables } from './check'
import { formatFault } from './fault'
import { filesOf, inventedPackage, inventedTables } from './invented.fixture'
import type { RawTable } from './tables'

const bounds = { coverage: inventedPackage.coverage, compiled: '2024-02-01' }

// biome-ignore lint/suspicious/noExplicitAny: the changes make records that no type allows
type Changeable = any

/** Faults, as lines, of the invented record after a change. */
const faultsAfter = (change: (tables: Changeable) => void): string[] => {
  const tables: Changeable = inventedTables()
  change(tables)
  return checkTables(filesOf(tables), bounds).map(formatFault)
}

test('finds nothing wrong with a sound record', () => {
  expect(faultsAfter(() => {})).toEqual([])
})

describe('each kind of fault is told with file, record, field, what is wrong and what was expected', () => {
  const cases: [string, (tables: Changeable) => void, string][] = [
    [
      'a field of the wrong type',
      (t) => {
        t.strikes[0].attacks = 'two'
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · attacks: is "two"; expected a whole number',
    ],
    [
      'a missing field',
      (t) => {
        delete t.places[0].name
      },
      'places.json · somewhere · name: is missing; expected text',
    ],
    [
      'an unknown field',
      (t) => {
        t.actors[0].colour = 'red'
      },
      'actors.json · umbrella · colour: is not a field of this table; expected only the fields that the codebook names',
    ],
    [
      'an unknown field deep inside',
      (t) => {
        t.strikes[0].sources[0].page = 3
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · sources[0].page: is not a field of this table; expected only the fields that the codebook names',
    ],
    [
      'a value outside its vocabulary',
      (t) => {
        t.contextEvents[0].kind = 'gossip'
      },
      'context-events.json · 2024-01-02-talks · kind: is "gossip"; expected one of military, diplomacy, statement, ceasefire, legal, political',
    ],
    [
      'a strike at an unknown place',
      (t) => {
        t.strikes[0].target = 'nowhere'
        t.strikes[0].id = '2024-01-04-nowhere-1'
      },
      'strikes/2024-01.json · 2024-01-04-nowhere-1 · target: is "nowhere", which is not in the places; expected the id of a place',
    ],
    [
      'a strike by an unknown actor',
      (t) => {
        t.strikes[1].actors[1].actor = 'nobody'
      },
      'strikes/2024-01.json · 2024-01-05-elsewhere-1 · actors[1].actor: is "nobody", which is not in the actors; expected the id of an actor',
    ],
    [
      'a strike with an unknown source',
      (t) => {
        t.strikes[0].sources[0].source = 'hearsay'
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · sources[0].source: is "hearsay", which is not in the sources; expected the id of a source',
    ],
    [
      'an unknown parent',
      (t) => {
        t.actors[1].parents = ['nobody']
      },
      'actors.json · group · parents[0]: is "nobody", which is not in the actors; expected the id of an actor',
    ],
    [
      'membership of an unknown body',
      (t) => {
        t.actors[1].memberOf = ['umbrella', 'nobody']
      },
      'actors.json · group · memberOf[1]: is "nobody", which is not in the actors; expected the id of an actor',
    ],
    [
      'a profile with an unknown source',
      (t) => {
        t.actors[0].sources[0].source = 'hearsay'
      },
      'actors.json · umbrella · sources[0].source: is "hearsay", which is not in the sources; expected the id of a source',
    ],
    [
      'a saying with an unknown source',
      (t) => {
        t.actors[0].israelStrikeRole = [{ says: 'x', by: 'y', date: null, source: 'hearsay' }]
      },
      'actors.json · umbrella · israelStrikeRole[0].source: is "hearsay", which is not in the sources; expected the id of a source',
    ],
    [
      'a context event with an unknown source',
      (t) => {
        t.contextEvents[0].sources = ['hearsay']
      },
      'context-events.json · 2024-01-02-talks · sources[0]: is "hearsay", which is not in the sources; expected the id of a source',
    ],
    [
      'a published total with an unknown source',
      (t) => {
        t.publishedTotals[0].sources = ['hearsay']
      },
      'published-totals.json · january-total · sources[0]: is "hearsay", which is not in the sources; expected the id of a source',
    ],
    [
      'an id given twice',
      (t) => {
        t.places.push(t.places[0])
      },
      'places.json · somewhere · id: stands in places.json already; expected an id of its own',
    ],
    [
      'an actor that the same party blames twice',
      (t) => {
        t.strikes[1].actors[1].by = 'One ministry'
      },
      'strikes/2024-01.json · 2024-01-05-elsewhere-1 · actors[1]: says the same twice ("group", "attributed", "One ministry"); expected each actor + role + by once',
    ],
    [
      'an actor that claims twice',
      (t) => {
        t.strikes[0].actors.push({ actor: 'umbrella', role: 'claimed' })
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · actors[1]: says the same twice ("umbrella", "claimed"); expected each actor + role + by once',
    ],
    [
      'a source that takes the same stance twice',
      (t) => {
        t.strikes[0].sources.push({ source: 'gazette-1', stance: 'claims' })
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · sources[1]: says the same twice ("gazette-1", "claims"); expected each source + stance once',
    ],
    [
      'blame without the one who blames',
      (t) => {
        delete t.strikes[1].actors[0].by
      },
      'strikes/2024-01.json · 2024-01-05-elsewhere-1 · actors[0].by: is missing; expected who attributes, for an attributed actor and for no other',
    ],
    [
      'a date that no calendar has',
      (t) => {
        t.contextEvents[0].date = '2024-02-30'
      },
      'context-events.json · 2024-01-02-talks · date: is "2024-02-30"; expected a real date from 1800 to 2200, YYYY-MM-DD',
    ],
    [
      'a strike outside the coverage',
      (t) => {
        t.strikes[0].date = '2024-02-04'
        t.strikes[0].id = '2024-02-04-somewhere-1'
      },
      'strikes/2024-01.json · 2024-02-04-somewhere-1 · date: is 2024-02-04; expected a day of the coverage, 2024-01-01 to 2024-01-31',
    ],
    [
      "a strike in another month's file",
      (t) => {
        t.strikes[0].date = '2023-12-31'
        t.strikes[0].id = '2023-12-31-somewhere-1'
      },
      'strikes/2024-01.json · 2023-12-31-somewhere-1 · date: is "2023-12-31"; expected a day of 2024-01, as its file says',
    ],
    [
      'a source of the future',
      (t) => {
        t.sources[0].published = '2024-02-02'
      },
      'sources.json · gazette-1 · published: is 2024-02-02; expected no day after the record was compiled (2024-02-01)',
    ],
    [
      'a total that ends before it starts',
      (t) => {
        t.publishedTotals[0].to = '2023-12-31'
      },
      'published-totals.json · january-total · to: is 2023-12-31, before its start 2024-01-01; expected a day on or after "from"',
    ],
    [
      'a latitude out of range',
      (t) => {
        t.places[0].lat = 90.5
      },
      'places.json · somewhere · lat: is 90.5; expected 90 or less',
    ],
    [
      'a longitude out of range',
      (t) => {
        t.places[0].lon = -181
      },
      'places.json · somewhere · lon: is -181; expected -180 or more',
    ],
    [
      'a strike without a source',
      (t) => {
        t.strikes[0].sources = []
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · sources: is an empty list; expected at least one source',
    ],
    [
      'a source without a publisher',
      (t) => {
        t.sources[0].publisher = ' '
      },
      'sources.json · gazette-1 · publisher: is " "; expected text that is not empty',
    ],
    [
      'a negative count',
      (t) => {
        t.strikes[0].killed = -1
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · killed: is -1; expected no negative number',
    ],
    [
      'a count that is not whole',
      (t) => {
        t.strikes[0].injured = 2.5
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · injured: is 2.5; expected a whole number',
    ],
    [
      'no attack at all',
      (t) => {
        t.strikes[0].attacks = 0
      },
      'strikes/2024-01.json · 2024-01-04-somewhere-1 · attacks: is 0; expected one or more',
    ],
    [
      'an actor that is its own parent',
      (t) => {
        t.actors[1].parents = ['group']
      },
      'actors.json · group · parents, memberOf: is its own parent: group > group; expected no way back to where it starts',
    ],
    [
      'an umbrella that is a part of its member',
      (t) => {
        t.actors[0].parents = ['group']
      },
      'actors.json · group · parents, memberOf: is its own parent: group > umbrella > group; expected no way back to where it starts',
    ],
    [
      'a strike whose id tells another date and target',
      (t) => {
        t.strikes[0].id = '2024-01-04-elsewhere-1'
      },
      'strikes/2024-01.json · 2024-01-04-elsewhere-1 · id: is "2024-01-04-elsewhere-1"; expected 2024-01-04-somewhere-n, of its date and target',
    ],
    [
      'a table that is no list',
      (t) => {
        t.contextEvents = 'nothing here'
      },
      'context-events.json: is "nothing here"; expected a list of records',
    ],
    [
      'a record that is none',
      (t) => {
        t.contextEvents[0] = null
      },
      'context-events.json · #1: is null; expected an object',
    ],
  ]
  test.each(cases)('%s', (_, change, line) => {
    const found = faultsAfter(change)
    expect(found).toContain(line)
    // One slip is one fault, or two where it breaks two rules (a wrong month is outside the coverage too).
    expect(found.length).toBeLessThanOrEqual(2)
  })
})

test('lists all faults, not the first alone', () => {
  const found = faultsAfter((tables) => {
    tables.actors[0].kind = 'rumour'
    tables.places[1].lat = 'north'
    tables.sources[0].publisher = ''
    tables.strikes[0].killed = -1
    tables.strikes[0].injured = -2
    tables.publishedTotals[0].value = null
  })
  expect(found).toHaveLength(6)
})

test('finds an id that two monthly files share', () => {
  const tables = inventedTables()
  const again: RawTable = {
    table: 'strikes',
    file: 'strikes/2024-02.json',
    records: [tables.strikes[0]],
  }
  expect(checkTables([...filesOf(tables), again]).map(formatFault)).toContain(
    'strikes/2024-02.json · 2024-01-04-somewhere-1 · id: stands in strikes/2024-01.json already; expected an id of its own',
  )
})

test('does not blame a record for a table that could not be read', () => {
  const found = checkTables(filesOf(inventedTables()).filter(({ table }) => table !== 'sources'))
  expect(found).toEqual([])
})

test('shows little of a monstrous value, on one line', () => {
  const [line = ''] = faultsAfter((tables) => {
    tables.contextEvents[0].kind = `\n\u202e${'x'.repeat(1_000_000)}`
  })
  expect(line.length).toBeLessThan(300)
  expect(line).not.toMatch(/[\n\u202e]/)
})

test('never throws, whatever JSON it is given', () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom(
      JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1, "id": "hasOwnProperty"}'),
      JSON.parse('[{"__proto__": null, "id": "__proto__", "parents": ["__proto__"]}]'),
      JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    ),
  )
  const table = fc.oneof(odd, fc.array(odd, { maxLength: 4 }))
  const tables = fc.record({
    actors: table,
    places: table,
    sources: table,
    strikes: table,
    contextEvents: table,
    publishedTotals: table,
  })
  fc.assert(
    fc.property(tables, (any) => {
      for (const fault of checkTables(filesOf(any), bounds))
        expect(formatFault(fault)).toMatch(/^.+: .+; expected .+$/u)
    }),
  )
})

test('never throws when any one field of a sound record is replaced by any JSON', () => {
  const names = Object.keys(inventedTables()) as (keyof ReturnType<typeof inventedTables>)[]
  const place = fc
    .constantFrom(...names)
    .chain((name) =>
      fc.tuple(fc.constant(name), fc.constantFrom(...Object.keys(inventedTables()[name][0] ?? {}))),
    )
  fc.assert(
    fc.property(place, fc.jsonValue(), ([name, field], value) => {
      const tables: Changeable = inventedTables()
      tables[name][0][field] = value
      expect(() => checkTables(filesOf(tables), bounds).map(formatFault)).not.toThrow()
    }),
  )
})
