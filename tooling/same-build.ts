import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** SHA-256 of each file below a folder, by its path within it. */
export function hashesOf(dir: string): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
    hashes.set(relative(dir, file).replaceAll(sep, '/'), hash)
  }
  return hashes
}

/** What two builds do not have in common, a line a file; empty where they are the same, byte for byte. */
export function differences(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((file) => {
    if (!b.has(file)) return [`${file} is in the first build only`]
    if (!a.has(file)) return [`${file} is in the second build only`]
    return a.get(file) === b.get(file) ? [] : [`${file} differs`]
  })
}

/** Builds once more, beside `dist`, and compares: the same sources must give the same bytes. */
async function compareWithDist(): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'strike-atlas-build-'))
  try {
    await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
    const found = differences(hashesOf('dist'), hashesOf(outDir))
    if (found.length > 0) {
      console.error(`Two builds of the same sources are not the same:\n${found.join('\n')}`)
      process.exitCode = 1
    }
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compareWithDist()
