import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Compiled } from '../model/record'
import { DatasetError } from './error'
import { inventedCompiled } from './invented.fixture'
import { type FetchLike, loadDataset } from './load'
import { parseDataset } from './parse'

const answer =
  (body: string, status = 200): FetchLike =>
  async () =>
    new Response(body, { status })

const failure = async (fetchLike: FetchLike): Promise<DatasetError> => {
  const error = await loadDataset(fetchLike, './invented.json').catch((reason: unknown) => reason)
  if (error instanceof DatasetError) return error
  throw new Error('It was loaded', { cause: error })
}

const sound = JSON.stringify(inventedCompiled())

const changed = (change: (compiled: Compiled) => void): string => {
  const compiled = inventedCompiled()
  change(compiled)
  return JSON.stringify(compiled)
}

test('loads a sound dataset from the address given, joined and derived', async () => {
  const asked: string[] = []
  const dataset = await loadDataset(async (url) => {
    asked.push(url)
    return new Response(sound)
  }, './invented.json')
  expect(asked).toEqual(['./invented.json'])
  expect(dataset.strikes.map(({ id, evidence }) => [id, evidence])).toEqual([
    ['2024-01-04-somewhere-1', 'claimed'],
    ['2024-01-05-elsewhere-1', 'attributed'],
  ])
  expect(dataset.placeById.get('somewhere')?.name).toBe('Somewhere')
})

test('takes a file of the known hash as it is, and looks through any other', async () => {
  const sha256 = createHash('sha256').update(sound).digest('hex')
  const broken = changed(({ tables }) => {
    if (tables.strikes[0]) tables.strikes[0].attacks = -1
  })
  const load = (text: string, hash: string) =>
    loadDataset(answer(text), './invented.json', undefined, hash)
  expect((await load(sound, sha256)).strikes).toHaveLength(2)
  expect((await load(sound, '0'.repeat(64))).strikes).toHaveLength(2)
  await expect(load(broken, sha256)).rejects.toMatchObject({ kind: 'invalid' })
  // The hash is what is trusted: a file that was validated is not validated again.
  const itsOwn = createHash('sha256').update(broken).digest('hex')
  expect((await load(broken, itsOwn)).strikes[0]?.attacks).toBe(-1)
})

test('hands on the signal, and leaves an abort what it is', async () => {
  const abort = new AbortController()
  const gone = new DOMException('gone', 'AbortError')
  const loading = loadDataset(
    (_url, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(gone))),
    './invented.json',
    abort.signal,
  )
  abort.abort()
  await expect(loading).rejects.toBe(gone)
})

describe('says what happened and what to do', () => {
  test('without a connection', async () => {
    const error = await failure(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(error.kind).toBe('offline')
    expect(error.message).toMatch(/no connection.*Check the connection and try again/)
  })

  test.each([
    [404, /not where this page expects it \(404\).*reload/],
    [500, /server failed.*\(500\).*Try again/],
    [403, /did not send the data \(403\)/],
  ])('when the server answers %i', async (status, said) => {
    const error = await failure(answer('', status))
    expect(error.kind).toBe('http')
    expect(error.message).toMatch(said)
  })

  test('when the connection breaks off on the way', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('gone')) })
    const error = await failure(async () => new Response(body))
    expect(error.kind).toBe('not-json')
    expect(error.message).toMatch(/arrived incomplete/)
  })

  test('when the text is cut short anywhere', async () => {
    for (let at = 1; at < sound.length; at += 97) {
      const error = await failure(answer(sound.slice(0, at)))
      expect(error.kind).toBe('not-json')
      expect(error.message).toMatch(/arrived incomplete.*Try again/)
    }
  })

  test('when nothing comes', async () => {
    expect((await failure(answer('\n'))).message).toMatch(/arrived empty/)
  })

  test('when a web page comes in its place', async () => {
    const error = await failure(answer('\n<!DOCTYPE html><html><body>Sign in</body></html>'))
    expect(error.kind).toBe('not-json')
    expect(error.message).toMatch(/web page came in place of the data/)
  })

  test('when it is damaged, with the place', async () => {
    const error = await failure(answer(sound.replace('"tables"', 'tables')))
    expect(error.kind).toBe('not-json')
    expect(error.message).toMatch(/no valid JSON/)
    expect(error.details).toEqual([
      expect.stringMatching(/^line 1, column \d+: unexpected "t"; expected a field name/),
    ])
  })

  test.each(['null', '[]', '12', '"text"', '{}', '{"format": 1}', '{"type": "FeatureCollection"}'])(
    'when it is other JSON: %s',
    async (text) => {
      const error = await failure(answer(text))
      expect(error.kind).toBe('wrong-format')
      expect(error.message).toMatch(/not a Strike Atlas dataset/)
    },
  )

  test('when it is of another version of the format', async () => {
    const error = await failure(answer(sound.replace('strike-atlas/1', 'strike-atlas/2')))
    expect(error.kind).toBe('wrong-format')
    expect(error.message).toMatch(/another version.*Reload/)
  })

  test('when it breaks its rules, with at most five of the places', async () => {
    const broken = changed(({ tables }) => {
      for (let copies = 0; copies < 7; copies += 1) tables.places.push(...tables.places.slice(0, 1))
    })
    const error = await failure(answer(broken))
    expect(error.kind).toBe('invalid')
    expect(error.message).toMatch(/breaks its own rules in 7 places/)
    expect(error.details).toHaveLength(5)
    expect(error.details[0]).toMatch(/places · somewhere · id: stands in places already/)
  })
})

describe('takes nothing on trust', () => {
  const detailOf = (text: string): string | undefined => {
    try {
      parseDataset(text)
    } catch (error) {
      if (error instanceof DatasetError) return error.details[0]
    }
    return undefined
  }

  test('an unknown reference', () => {
    const text = changed(({ tables }) => {
      for (const strike of tables.strikes)
        strike.sources = [{ source: 'hearsay', stance: 'claims' }]
    })
    expect(detailOf(text)).toMatch(
      /sources\[0\]\.source: is "hearsay", which is not in the sources/,
    )
  })

  test('a strike outside the coverage that the head gives', () => {
    const text = changed(({ dataset }) => {
      dataset.coverage.to = '2024-01-04'
    })
    expect(detailOf(text)).toMatch(/2024-01-05-elsewhere-1 · date: is 2024-01-05/)
  })

  test('a head that does not count what the tables hold', () => {
    const text = changed(({ dataset }) => {
      dataset.counts.attacks = 5
    })
    expect(detailOf(text)).toBe(
      'the dataset · dataset · counts.attacks: is 5; expected 4, as the tables hold',
    )
  })

  test('a head without a version', () => {
    const text = changed(({ dataset }) => {
      dataset.version = 'latest'
    })
    expect(detailOf(text)).toMatch(/version: is "latest"; expected a version such as 1\.0\.0/)
  })

  test('a table too many or too few', () => {
    const text = sound.replace('"tables":{', '"tables":{"rumours":[],')
    expect(detailOf(text)).toMatch(/tables\.rumours: is not a field/)
    const without = changed(({ tables }) => {
      delete (tables as Partial<typeof tables>).places
    })
    expect(detailOf(without)).toMatch(/places: is undefined|places: is missing/)
  })
})

test('a head may leave out what older files lack, and may say where the data come from', () => {
  const older = changed(({ dataset }) => {
    delete dataset.licence.passOn
    delete dataset.provider
  })
  expect(parseDataset(older).head.provider).toBeUndefined()
  const imported = changed(({ dataset }) => {
    dataset.licence = { name: 'terms', title: 'Invented terms', url: null, passOn: false }
    dataset.citation = 'An invented reference in full.'
    dataset.homepage = 'https://provider.test/'
    dataset.retrieved = '2024-02-02'
    dataset.selection = {
      filter: ['evidence: claimed'],
      query: 'v=1&evidence=claimed',
      exported: '2024-02-03',
      of: { name: 'whole', version: '1.0.0', sha256: '1'.repeat(64), strikes: 9 },
    }
  })
  expect(parseDataset(imported).head).toMatchObject({
    licence: { passOn: false },
    retrieved: '2024-02-02',
    selection: { of: { strikes: 9 } },
  })
})

test('reads a file that begins with a byte order mark', () => {
  expect(parseDataset(`\ufeff${sound}`).strikes).toHaveLength(2)
})
