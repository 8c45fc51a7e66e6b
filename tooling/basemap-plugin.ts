import { createHash } from 'node:crypto'
import type { Plugin, ResolvedConfig } from 'vite'
import { buildBasemap } from './basemap'
import { buildWorld } from './world'

const ID = 'virtual:basemap'
const RESOLVED = `\0${ID}`

/** Each file of shapes: its name, what the page knows its address by, and how it is made. */
const FILES = [
  { name: 'basemap', variable: 'basemapUrl', make: buildBasemap },
  { name: 'world', variable: 'worldUrl', make: buildWorld },
] as const
type File = (typeof FILES)[number]

/** Cuts the basemaps at build time and tells the page their addresses through `virtual:basemap`. */
export function basemapPlugin(): Plugin {
  let config: ResolvedConfig
  const texts = new Map<string, string>()

  const textOf = ({ name, make }: File): string => {
    const text = texts.get(name) ?? JSON.stringify(make())
    texts.set(name, text)
    return text
  }
  const fileName = (file: File): string => {
    const hash = createHash('sha256').update(textOf(file)).digest('hex').slice(0, 12)
    return `${config.build.assetsDir}/${file.name}-${hash}.json`
  }
  const devPath = ({ name }: File) => `${name}.json`

  return {
    name: 'strike-atlas-basemap',

    configResolved(resolved) {
      config = resolved
    },

    resolveId(id) {
      return id === ID ? RESOLVED : undefined
    },

    load(id) {
      if (id !== RESOLVED) return undefined
      return FILES.map((file) => {
        const path = config.command === 'build' ? fileName(file) : devPath(file)
        return `export const ${file.variable} = ${JSON.stringify(config.base + path)}`
      }).join('\n')
    },

    generateBundle() {
      for (const file of FILES)
        this.emitFile({ type: 'asset', fileName: fileName(file), source: textOf(file) })
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        const file = FILES.find(
          (one) => path === `${config.base}${devPath(one)}` || path === `/${devPath(one)}`,
        )
        if (!file) return next()
        response.setHeader('Content-Type', 'application/json; charset=utf-8')
        response.end(textOf(file))
      })
    },
  }
}
