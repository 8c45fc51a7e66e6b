import { describe, expect, it } from 'vitest'
import { rolesText } from './roles'

const texts = (claimed: number, attributed: number) =>
  rolesText({ claimed, attributed }).map(({ text }) => text)

describe('rolesText', () => {
  it('tells claimed and blamed apart', () => {
    expect(texts(1400, 67)).toEqual(['claimed 1,400', 'blamed 67'])
  })

  it('says of an actor that never claims that it is only blamed', () => {
    expect(texts(0, 3)).toEqual(['blamed only'])
  })

  it('says nothing more of one that only claims, or does nothing', () => {
    expect(texts(12, 0)).toEqual([])
    expect(texts(0, 0)).toEqual([])
  })
})
