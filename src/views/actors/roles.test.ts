import { describe, expect, it } from 'vitest'
import { rolesText } from './roles'

const texts = (claimed: number, attributed: number, named = 0) =>
  rolesText({ claimed, attributed, named }).map(({ text }) => text)

describe('rolesText', () => {
  it('tells claimed and blamed apart', () => {
    expect(texts(1400, 67)).toEqual(['claimed 1,400', 'blamed 67'])
  })

  it('says of an actor that never claims that it is only blamed', () => {
    expect(texts(0, 3)).toEqual(['blamed only'])
  })

  it('leaves no strike out of which it is only named', () => {
    expect(texts(219, 1, 6)).toEqual(['claimed 219', 'blamed 1', 'named 6'])
    expect(texts(219, 0, 6)).toEqual(['claimed 219', 'named 6'])
    expect(texts(0, 3, 6)).toEqual(['blamed 3', 'named 6'])
  })

  it('says nothing more of one that only claims, or does nothing', () => {
    expect(texts(12, 0)).toEqual([])
    expect(texts(0, 0)).toEqual([])
    expect(texts(0, 0, 6)).toEqual([])
  })
})
