import { expect, test } from 'vitest'
import type { Place } from '../../model/record'
import type { ActorMark, TargetMark } from './marks'
import { project } from './mercator'
import { sceneOf } from './scene'

const target = (id: string, amount: number, geoPrecision: Place['geoPrecision']): TargetMark => ({
  id: `place:${id}`,
  place: { id, lat: 33, lon: 44, geoPrecision } as Place,
  amount,
  slices: [],
})
const actor = { id: 'actor:a', at: { lat: 33, lon: 44 }, form: 'base' } as ActorMark
const input = { zoom: 6, largest: 50, generous: 12 }

test('a mark alone stands on its true point', () => {
  const { targets } = sceneOf([target('a', 50, 'exact')], [], input)
  expect(targets[0]).toMatchObject({ ...project(33, 44, 6), r: 18, off: { x: 0, y: 0 } })
})

test('of marks on one point the smaller lies above, and each knows its way home', () => {
  const { targets, actors } = sceneOf(
    [target('large', 50, 'exact'), target('small', 1, 'exact')],
    [actor],
    input,
  )
  const [large, small] = targets
  const z = [large, actors[0], small].map((mark) => mark?.zIndex ?? 0)
  expect(z).toEqual([...z].sort((a, b) => a - b))
  const home = project(33, 44, 6)
  for (const mark of [...targets, ...actors]) {
    expect(mark.x + mark.off.x).toBeCloseTo(home.x, 9)
    expect(mark.y + mark.off.y).toBeCloseTo(home.y, 9)
  }
})

test('a region is drawn larger than a point of the same count', () => {
  const { targets } = sceneOf([target('a', 1, 'region')], [], input)
  expect(targets[0]?.r).toBe(8)
})
