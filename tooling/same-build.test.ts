import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { differences, hashesOf } from './same-build'

test('files that differ, are missing or are new are each named', () => {
  const root = mkdtempSync(join(tmpdir(), 'same-build-'))
  const folder = (name: string, files: Record<string, string>) => {
    const dir = join(root, name)
    mkdirSync(join(dir, 'assets'), { recursive: true })
    for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text)
    return hashesOf(dir)
  }
  const first = folder('a', { 'index.html': 'same', 'assets/a.js': 'one', 'assets/old.js': 'x' })
  const second = folder('b', { 'index.html': 'same', 'assets/a.js': 'two', 'assets/new.js': 'x' })
  expect(differences(first, second)).toEqual([
    'assets/a.js differs',
    'assets/new.js is in the second build only',
    'assets/old.js is in the first build only',
  ])
  expect(differences(first, first)).toEqual([])
  rmSync(root, { recursive: true })
})
