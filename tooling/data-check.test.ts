import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatFault } from '../src/dataset/fault'
import { readData } from './read-data'

// Each test copies the record, and two start a process: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let dir: string
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'data-check-')), 'data')
  cpSync('data', dir, { recursive: true })
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true }))

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')))

// biome-ignore lint/suspicious/noExplicitAny: the changes make records that no type allows
const editJson = (file: string, change: (value: any) => void): void =>
  edit(file, (text) => {
    const value = JSON.parse(text)
    change(value)
    return JSON.stringify(value, null, 2)
  })

const faults = (): string[] => readData(dir).faults.map(formatFault)

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'tooling/data-check.ts', ...args], {
      encoding: 'utf8',
    })

  test('says what the shipped record holds and ends well', () => {
    const { status, stdout, stderr } = run()
    expect(stderr).toBe('')
    expect(stdout).toMatch(
      /^data: version [\d.]+, .*\d+ strikes \(\d+ attacks\), .* No faults\.\n$/,
    )
    expect(status).toBe(0)
  })

  test('lists every fault of a broken record and ends with 1', () => {
    editJson('actors.json', (actors) => {
      actors[1].parents = ['nobody-at-all']
    })
    editJson('places.json', (places) => {
      places[0].lat = 95
    })
    editJson('sources.json', (sources) => {
      sources[0].publisher = ''
      sources[1].page = 3
    })
    editJson('strikes/2024-10.json', (strikes) => {
      strikes[0].sources = []
      strikes[1].killed = -1
    })
    const { status, stderr } = run(dir)
    const lines = stderr.trim().split('\n')
    expect(lines).toHaveLength(7)
    expect(lines.at(-1)).toBe('6 faults in 4 files.')
    expect(stderr).toContain('parents[0]: is "nobody-at-all"')
    expect(stderr).toContain('lat: is 95; expected 90 or less')
    expect(stderr).toContain('publisher: is ""')
    expect(stderr).toContain('page: is not a field')
    expect(stderr).toContain('sources: is an empty list; expected at least one source')
    expect(stderr).toContain('killed: is -1')
    expect(status).toBe(1)
  })
})

describe('finds in the files', () => {
  test('JSON that does not parse, with line and column, and goes on with the other files', () => {
    edit('places.json', (text) => text.replace('"name":', '"name"'))
    editJson('sources.json', (sources) => {
      sources[0].publisher = ''
    })
    const found = faults()
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(
      /^places\.json · line 4, column \d+: unexpected "\\""; expected a colon$/,
    )
  })

  test('a field that is given twice', () => {
    edit('places.json', (text) => text.replace('"name":', '"id": "other",\n    "name":'))
    expect(faults()[0]).toMatch(/^places\.json · line 4, column 5: the field "id" is given twice/)
  })

  test('a file that is missing', () => {
    rmSync(join(dir, 'actors.json'))
    expect(faults()).toContain('actors.json: is missing; expected the file')
  })

  test('a file of strikes that is named after no month', () => {
    renameSync(join(dir, 'strikes/2024-10.json'), join(dir, 'strikes/october.json'))
    expect(faults()).toContain('strikes/october.json: is no month; expected strikes/YYYY-MM.json')
  })

  test('a file that the data package does not list, and one that it lists in vain', () => {
    renameSync(join(dir, 'strikes/2024-10.json'), join(dir, 'strikes/2025-10.json'))
    const found = faults()
    expect(found).toContain(
      'datapackage.json · resources: does not list strikes/2025-10.json; expected every file of the record',
    )
    expect(found).toContain(
      'datapackage.json · resources: lists strikes/2024-10.json, which is not there; expected only files of the record',
    )
  })

  test('a strike outside the coverage that the data package gives', () => {
    editJson('datapackage.json', (about) => {
      about.coverage.to = '2024-12-19'
    })
    expect(faults()[0]).toMatch(
      /^strikes\/2024-12\.json · 2024-12-20-.* · date: is 2024-12-20; expected a day of the coverage, 2023-10-17 to 2024-12-19$/,
    )
  })

  test('a data package without its head', () => {
    editJson('datapackage.json', (about) => {
      delete about.coverage
      about.created = 'yesterday'
      about.licenses = []
    })
    const found = faults().join('\n')
    expect(found).toContain('datapackage.json · coverage: is missing; expected an object')
    expect(found).toContain('datapackage.json · created: is "yesterday"')
    expect(found).toMatch(/datapackage\.json · licenses/)
  })

  test('a data package that is no object at all', () => {
    edit('datapackage.json', () => 'null')
    expect(faults()).toContain('datapackage.json: is null; expected an object')
  })
})

test('compiles the same record to the same bytes', () => {
  expect(JSON.stringify(readData(dir).compiled)).toBe(JSON.stringify(readData('data').compiled))
})
