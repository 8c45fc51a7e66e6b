import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../model/record'
import { circlesOf, membersByUmbrella } from './kinship'

const links = (record: Record<string, string[]>) => new Map(Object.entries(record))

test('a tree has no circle, nor have two ways up to one ancestor', () => {
  expect(circlesOf(links({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([])
})

test('finds a circle of one, of two and of three, each once, from its first name', () => {
  expect(circlesOf(links({ a: ['a'] }))).toEqual([['a']])
  expect(circlesOf(links({ b: ['a'], a: ['b'] }))).toEqual([['a', 'b']])
  expect(circlesOf(links({ c: ['a'], a: ['b'], b: ['c'] }))).toEqual([['a', 'b', 'c']])
})

test('finds circles that share an actor', () => {
  expect(circlesOf(links({ a: ['b', 'c'], b: ['a'], c: ['a'] }))).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ])
})

test('a link to the same parent by two ways is one circle', () => {
  expect(circlesOf(links({ a: ['b', 'b'], b: ['a'] }))).toEqual([['a', 'b']])
})

test('every circle that it tells is one, and none is told twice', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const graph = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
    maxLength: 14,
  })
  fc.assert(
    fc.property(graph, (edges) => {
      const above = new Map(
        ids.map((id) => [id, edges.filter(([from]) => from === id).map(([, to]) => to)]),
      )
      const circles = circlesOf(above)
      for (const circle of circles)
        circle.forEach((id, at) => {
          expect(above.get(id)).toContain(circle[(at + 1) % circle.length])
        })
      expect(new Set(circles.map(String)).size).toBe(circles.length)
      expect(circles.length > 0).toBe(hasCircle(above))
    }),
  )
})

/** Naive: takes away whatever belongs to nothing that is left; what stays goes round. */
function hasCircle(above: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Set(above.keys())
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const id of left) if (!above.get(id)?.some((to) => left.has(to))) left.delete(id)
  }
  return left.size > 0
}

test('members stand under each of their umbrellas, and under nobody who is none', () => {
  const invented = (id: string, kind: 'umbrella' | 'group', memberOf: string[] = []) =>
    ({ id, kind, memberOf }) as unknown as Actor
  const actors = [
    invented('front', 'umbrella'),
    invented('a', 'group', ['front', 'b']),
    invented('b', 'group', ['council', 'front']),
    invented('council', 'umbrella', ['front']),
    invented('empty', 'umbrella'),
  ]
  expect([...membersByUmbrella(actors)]).toEqual([
    ['front', ['a', 'b', 'council']],
    ['council', ['b']],
    ['empty', []],
  ])
})
