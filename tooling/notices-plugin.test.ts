import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageFolder, readPackage } from './notices'
import { NOTICES_FILE, noticesPlugins } from './notices-plugin'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'notices-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string) {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

function inventedPackage(name: string, licence: string | null, text: string | null) {
  const about = { name, version: '1.2.3', main: 'index.js', ...(licence && { license: licence }) }
  write(`node_modules/${name}/package.json`, JSON.stringify(about))
  write(`node_modules/${name}/index.js`, `export const word = ${JSON.stringify(name)}\n`)
  if (text) write(`node_modules/${name}/LICENSE.md`, text)
}

let notices: string

beforeAll(async () => {
  inventedPackage('invented-one', 'MIT', 'The same terms.')
  inventedPackage('@invented/two', 'MIT', 'The same terms.')
  inventedPackage('invented-three', 'Hippocratic-2.1', 'Terms of three.')
  inventedPackage('invented-of-worker', 'ISC', null)
  inventedPackage('invented-unused', 'MIT', 'Nobody uses it.')
  write('index.html', '<script type="module" src="./main.js"></script>')
  write(
    'main.js',
    `import { word as one } from 'invented-one'
     import { word as two } from '@invented/two'
     const later = import('invented-three')
     new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
     document.title = one + two + later`,
  )
  write('worker.js', "import { word } from 'invented-of-worker'\npostMessage(word)")
  const plugins = noticesPlugins()
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugins.page()],
    worker: { format: 'es', plugins: () => [plugins.worker()] },
  })
  notices = readFileSync(join(root, 'dist', NOTICES_FILE), 'utf8')
}, 30_000)

test('every package in the page, in code that loads later and in a worker is listed, no other', () => {
  expect(notices).toMatch(/^ {2}invented-one 1\.2\.3 +MIT$/m)
  expect(notices).toMatch(/^ {2}@invented\/two 1\.2\.3 +MIT$/m)
  expect(notices).toMatch(/^ {2}invented-three 1\.2\.3 +Hippocratic-2\.1$/m)
  expect(notices).toMatch(/^ {2}invented-of-worker 1\.2\.3 +ISC$/m)
  expect(notices).not.toContain('invented-unused')
})

test('terms that several packages share stand there once; missing ones are said to be missing', () => {
  expect(notices.split('The same terms.')).toHaveLength(2)
  expect(notices).toContain('The package brings no text of its licence.')
})

test('a licence with ethical conditions is named as such', () => {
  expect(notices).toContain('This licence has ethical conditions')
})

test('a package without a licence stops the build', () => {
  inventedPackage('invented-bare', null, null)
  expect(() => readPackage(join(root, 'node_modules/invented-bare'))).toThrow(
    'invented-bare names no licence',
  )
})

test('the folder of a module is that of the innermost package', () => {
  expect(packageFolder('/a/node_modules/b/node_modules/@c/d/lib/e.js?used')).toBe(
    '/a/node_modules/b/node_modules/@c/d',
  )
  expect(packageFolder('/a/src/main.ts')).toBeNull()
})
