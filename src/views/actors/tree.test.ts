import { describe, expect, it } from 'vitest'
import type { Actor } from '../../model/record'
import { type ActorNode, arrange, groupActors, lineAfter, searchGroups, tickOf } from './tree'

/** Made up, as are all actors here; only what the tree reads matters. */
function actor(id: string, kind: Actor['kind'], more: Partial<Actor> = {}): Actor {
  return {
    id,
    name: id,
    nameAr: null,
    aliases: [],
    kind,
    side: 'axis-of-resistance',
    country: null,
    parents: [],
    memberOf: [],
    pmfBrigades: [],
    leader: null,
    founded: null,
    designations: [],
    baseAreas: [],
    summary: 'A made-up actor.',
    activeUntil: null,
    notes: null,
    israelStrikeRole: [],
    sources: [],
    ...more,
  }
}

/** `front > first, second` for an umbrella with two members. */
const outline = (nodes: readonly ActorNode[]): string[] =>
  nodes.map(({ actor: { id }, members }) =>
    members.length > 0 ? `${id} > ${outline(members).join(', ')}` : id,
  )

const shape = (actors: readonly Actor[]) =>
  groupActors(actors).map(({ label, nodes }) => [label, outline(nodes)])

const FRONT = actor('front', 'umbrella')
const FIRST = actor('first', 'militia', { memberOf: ['committee', 'front'] })
const SECOND = actor('second', 'militia', { memberOf: ['front'] })
const COMMITTEE = actor('committee', 'umbrella')

describe('groupActors', () => {
  it('puts members under their umbrella and everyone else by kind', () => {
    expect(
      shape([
        FRONT,
        FIRST,
        SECOND,
        actor('alone', 'militia'),
        actor('land', 'state'),
        actor('army', 'state-force'),
        actor('alliance', 'coalition'),
        actor('party', 'political-body'),
        actor('council', 'organisation'),
      ]),
    ).toEqual([
      ['Umbrella and members', ['front > first, second']],
      ['Other armed groups', ['alone']],
      ['States and forces', ['alliance', 'army', 'land']],
      ['Other bodies', ['council', 'party']],
    ])
  })

  it('shows a member once, under its largest umbrella; the other stands without rows of its own', () => {
    expect(shape([COMMITTEE, FIRST, SECOND, FRONT])).toEqual([
      ['Umbrella and members', ['committee', 'front > first, second']],
    ])
  })

  it('leaves the umbrella without rows of its own without members to tick', () => {
    const nodes = groupActors([COMMITTEE, FIRST, SECOND, FRONT])[0]?.nodes
    expect(nodes?.map(({ memberIds }) => memberIds)).toEqual([[], ['first', 'second']])
  })

  it('counts names for nobody in particular as not named', () => {
    expect(
      shape([actor('some-groups', 'umbrella'), actor('who', 'organisation', { side: 'unknown' })]),
    ).toEqual([['Not named', ['some-groups', 'who']]])
  })

  it('puts the actors of an opened file, of which no side is known, where their kind says', () => {
    const opened = (name: string, kind: Actor['kind']) => actor(name, kind, { side: 'unknown' })
    expect(
      shape([
        opened('Invented Front', 'militia'),
        opened('Invented Umbrella', 'umbrella'),
        opened('Government of Invented Land', 'state-force'),
        opened('Civilians', 'other'),
        opened('Unidentified Armed Group (Invented Land)', 'militia'),
      ]),
    ).toEqual([
      ['Armed groups', ['Invented Front', 'Invented Umbrella']],
      ['States and forces', ['Government of Invented Land']],
      ['Others, or kind not stated', ['Civilians']],
      ['Not named', ['Unidentified Armed Group (Invented Land)']],
    ])
  })

  it('is flat where no umbrella is known', () => {
    expect(
      shape([actor('b', 'militia', { memberOf: ['elsewhere'] }), actor('a', 'militia')]),
    ).toEqual([['Armed groups', ['a', 'b']]])
  })

  it('gives every actor one place, even where umbrellas are members of each other', () => {
    const all = [
      actor('u', 'umbrella', { memberOf: ['v'] }),
      actor('v', 'umbrella', { memberOf: ['u'] }),
      actor('m', 'militia', { memberOf: ['u'] }),
    ]
    expect(shape(all)).toEqual([['Umbrella and members', ['u > m, v']]])
  })
})

describe('searchGroups', () => {
  const groups = groupActors([FRONT, FIRST, SECOND, actor('alone', 'militia')])
  const found = (...ids: string[]) => searchGroups(groups, ({ id }) => ids.includes(id))

  it('shows a found member under its umbrella, and nothing else', () => {
    expect(found('second').map(({ nodes }) => outline(nodes))).toEqual([['front > second']])
  })

  it('keeps what the umbrella stands for, though only part of it is shown', () => {
    const [umbrella] = found('second')[0]?.nodes ?? []
    expect(umbrella?.memberIds).toEqual(['first', 'second'])
    expect(umbrella?.whole).toBe(false)
  })

  it('shows a found umbrella whole', () => {
    const [umbrella] = found('front')[0]?.nodes ?? []
    expect(umbrella?.members).toHaveLength(2)
    expect(umbrella?.whole).toBe(true)
  })

  it('finds nothing where nothing matches', () => {
    expect(found('nobody')).toEqual([])
  })
})

describe('arrange', () => {
  const nodes = groupActors(['b', 'C', 'a', 'd'].map((id) => actor(id, 'militia')))[0]?.nodes ?? []
  const amounts: Record<string, number> = { a: 1, b: 1, C: 5, d: 0 }
  const amountOf = ({ actor: { id } }: ActorNode) => amounts[id] ?? 0
  const inStrikes = new Set(['a', 'b', 'C'])
  const names = (sort: 'count' | 'name') => {
    const { struck, others } = arrange(nodes, sort, amountOf, inStrikes)
    return [outline(struck), outline(others)]
  }

  it('sorts by count, equals by name', () => {
    expect(names('count')).toEqual([['C', 'a', 'b'], ['d']])
  })

  it('sorts by name without regard to case', () => {
    expect(names('name')).toEqual([['a', 'b', 'C'], ['d']])
  })

  it('keeps an umbrella in sight for the sake of a member', () => {
    const [front] = groupActors([FRONT, FIRST])[0]?.nodes ?? []
    const { struck } = arrange(front ? [front] : [], 'count', () => 0, new Set(['first']))
    expect(outline(struck)).toEqual(['front > first'])
  })
})

describe('tickOf', () => {
  const [front] = groupActors([FRONT, FIRST, SECOND])[0]?.nodes ?? []
  if (!front) throw new Error('no umbrella')

  it.each([
    [[], 'none'],
    [['elsewhere'], 'none'],
    [['front'], 'some'],
    [['first', 'second'], 'some'],
    [['front', 'first', 'second'], 'all'],
  ] as const)('with %j ticked an umbrella is %s', (ids, tick) => {
    expect(tickOf(front, new Set(ids))).toBe(tick)
  })
})

describe('lineAfter', () => {
  const umbrellas = [
    { id: 'front', rows: ['x', 'y', 'z'] },
    { id: 'league', rows: ['p', 'q'] },
  ]
  it.each([
    [[], null],
    [['y'], 'y'],
    [['y', 'x'], 'y'],
    [['x', 'q'], 'q'],
    [['y', 'front'], null],
    [['front'], null],
    [['front', 'y', 'p'], 'p'],
  ])('with %j ticked the line stands under %s', (ids, id) => {
    expect(lineAfter(umbrellas, new Set(ids))).toBe(id)
  })
})
