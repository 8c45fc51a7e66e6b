import { describe, expect, it } from 'vitest'
import { actorSearch } from './search'

const ACTORS = [
  {
    id: 'kh',
    name: "Kata'ib Hezbollah",
    nameAr: 'كتائب حزب الله',
    aliases: ['KH', 'Hezbollah Brigades'],
  },
  { id: 'aah', name: "Asa'ib Ahl al-Haq", nameAr: null, aliases: ['League of the Righteous'] },
  { id: 'hz', name: 'Hezbollah', nameAr: 'حزب الله', aliases: ['Party of God'] },
]

const search = actorSearch(ACTORS)
const find = (query: string) => ACTORS.filter(search(query)).map(({ id }) => id)

describe('actorSearch', () => {
  it('finds a name in another spelling', () => {
    expect(find('Kataib Hizbullah')).toEqual(['kh'])
    expect(find('asaeb')).toEqual(['aah'])
  })

  it('finds an alias and an Arabic name', () => {
    expect(find('righteous')).toEqual(['aah'])
    expect(find('كتائب')).toEqual(['kh'])
  })

  it('finds every name that holds the word', () => {
    expect(find('hezbollah')).toEqual(['kh', 'hz'])
  })

  it('finds words in any order and half-typed', () => {
    expect(find('haq asa')).toEqual(['aah'])
    expect(find("kata'")).toEqual(['kh'])
  })

  it('wants all words in one name', () => {
    expect(find('kataib brigades')).toEqual([])
  })

  it('finds nothing by what folds to a letter or away, unless a name has it', () => {
    expect(find('zzz')).toEqual([])
    expect(find('…')).toEqual([])
    expect(find('-')).toEqual(['aah'])
  })
})
