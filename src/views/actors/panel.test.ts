import { describe, expect, it } from 'vitest'
import type { Actor } from '../../model/record'
import { nodeSpark, nodeTally } from './panel'
import type { ActorNode } from './tree'

const own = { any: 4, claimed: 4, attributed: 0, named: 0 }
const group = { any: 5, claimed: 4, attributed: 2, named: 0 }
const tallyOf = () => ({ ...own, group })
const node = (memberIds: string[]): ActorNode => ({
  actor: { id: 'front' } as Actor,
  memberIds,
  members: [],
  whole: true,
})

describe('an umbrella over its members', () => {
  it('counts with them', () => {
    expect(nodeTally(node(['member']), { tallyOf })).toEqual(group)
  })

  it('counts alone where its members stand elsewhere', () => {
    expect(nodeTally(node([]), { tallyOf })).toMatchObject(own)
  })

  it('shows their strikes in time', () => {
    const sparkOf = (id: string) => (id === 'front' ? [1, 0, 2] : [0, 3, 1])
    expect(nodeSpark(node(['member']), { sparkOf })).toEqual([1, 3, 3])
    expect(nodeSpark(node([]), { sparkOf })).toEqual([1, 0, 2])
  })
})
