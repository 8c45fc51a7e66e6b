import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Collected, collect } from './collect.fixture'

const COLUMNS = [
  ...['event_id_cnty', 'event_date', 'event_type', 'actor1', 'assoc_actor_1', 'inter1', 'actor2'],
  ...['assoc_actor_2', 'inter2', 'country', 'admin1', 'location', 'latitude', 'longitude'],
  ...['geo_precision', 'source', 'notes'],
]

/** Few values a column, so that rows differ in one of them only, again and again. */
const row = fc
  .tuple(
    fc.constantFrom('Invented Group of the North', 'Invented B'),
    fc.constantFrom('', 'Invented C; Invented D', 'Invented D'),
    fc.constantFrom('Rebel group', '1', 'invented kind'),
    fc.constantFrom('', 'Invented Group of the South'),
    fc.constantFrom('', 'Invented E'),
    fc.constantFrom('', '8', 'invented kind'),
    fc.constantFrom('Iraq', 'Syria'),
    fc.constantFrom('', 'Invented Province'),
    fc.constantFrom('', 'Invented Town', 'Invented Town upon the River'),
    fc.constantFrom('33.1', '33.10', '34'),
    fc.constantFrom('43.5', '44'),
    fc.constantFrom('1', '2', '9'),
  )
  .map((cells) => ['2024-01-31', 'Strategic developments', ...cells, 'Invented Gazette', 'x'])

/** The columns in ACLED's order, and so that none stands beside one that it belongs with. */
const ORDERS = {
  'as ACLED orders them': COLUMNS,
  'far apart': COLUMNS.flatMap((column) => [column, `invented_${column}`, `other_${column}`]),
}

const tableOf = (rows: readonly (readonly string[])[], order: readonly string[]) =>
  new TextEncoder().encode(
    [order, ...rows.map((cells, at) => inOrder([`INV${at}`, ...cells], order))]
      .map((cells) => `${cells.join(',')}\n`)
      .join(''),
  )

const inOrder = (cells: readonly string[], order: readonly string[]) =>
  order.map((column) => cells[COLUMNS.indexOf(column)] ?? '')

/** What a strike says of its place and parties, in words of the file. */
function saidBy({ strikes, places, actors }: Collected, at: number) {
  const strike = strikes[at]
  const { id: _, ...place } = places.get(strike?.place ?? '') ?? { id: '' }
  return { place, actors: strike?.actors.map(({ actor }) => actors.get(actor)?.name) }
}

test.each(Object.entries(ORDERS))(
  'a row is read as if no other had stood before it, and its doubts are told: columns %s',
  async (_, order) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 30 }), async (rows) => {
        const together = await collect({ 'invented.csv': tableOf(rows, order) })
        expect(together.strikes.length).toBe(rows.length)
        let doubts = 0
        for (const [at, cells] of rows.entries()) {
          const alone = await collect({ 'invented.csv': tableOf([cells], order) })
          expect(saidBy(together, at)).toEqual(saidBy(alone, 0))
          doubts += doubtsOf(alone)
        }
        expect(doubtsOf(together)).toBe(doubts)
      }),
      { numRuns: 40 },
    )
  },
)

const doubtsOf = ({ report }: Collected) => report.kinds.reduce((sum, { count }) => sum + count, 0)

test('a text in quotes is another than one with quotes', async () => {
  const rows = [
    'INV0,2024-01-31,Battles,33,44,Invented A,"AFP"',
    'INV1,2024-01-31,Battles,33,44,"Invented "odd" B","""AFP"""',
    'INV2,2024-01-31,Battles,33,44,Invented A,"""AFP"""',
  ]
  const header = 'event_id_cnty,event_date,event_type,latitude,longitude,actor1,source'
  const { strikes, sources } = await collect({
    'invented.csv': new TextEncoder().encode([header, ...rows].join('\n')),
  })
  const cited = strikes.map(({ sources: [first] }) => sources.get(first?.source ?? '')?.publisher)
  expect(cited).toEqual(['AFP', '"AFP"', '"AFP"'])
})

test('the kind of an actor is the one that any mention states, and forces of a state are told by name', async () => {
  const rows = [
    'INV0,2024-01-31,Battles,33,44,Invented A,Invented Rebels; Police Forces of Inventia (2010-),3,Invented Wanderers,8',
    'INV1,2024-01-31,Battles,33,44,Invented Rebels,,2,Military Forces of Inventia (2010-),8',
  ]
  const header =
    'event_id_cnty,event_date,event_type,latitude,longitude,actor1,assoc_actor_1,inter1,actor2,inter2'
  const { actors } = await collect({
    'invented.csv': new TextEncoder().encode([header, ...rows].join('\n')),
  })
  expect([...actors.values()].map(({ name, kind }) => [name, kind])).toEqual([
    ['Invented A', 'militia'],
    ['Invented Rebels', 'militia'],
    ['Police Forces of Inventia (2010-)', 'state-force'],
    ['Invented Wanderers', 'other'],
    ['Military Forces of Inventia (2010-)', 'state-force'],
  ])
})
