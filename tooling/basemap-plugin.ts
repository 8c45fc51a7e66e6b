import { createHash } from 'node:crypto'
import type { Plugin, ResolvedConfig } from 'vite'
import { buildBasemap } from './basemap'

const ID = 'virtual:basemap'
const RESOLVED = `\0${ID}`
const DEV_PATH = 'basemap.json'

/** Cuts the basemap at build time and tells the page its address through `virtual:basemap`. */
export function basemapPlugin(): Plugin {
  let config: ResolvedConfig
  let text: string | undefined

  const basemap = (): string => {
    text ??= JSON.stringify(buildBasemap())
    return text
  }
  const fileName = (): string => {
    const hash = createHash('sha256').update(basemap()).digest('hex').slice(0, 12)
    return `${config.build.assetsDir}/basemap-${hash}.json`
  }

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
      const path = config.command === 'build' ? fileName() : DEV_PATH
      return `export const basemapUrl = ${JSON.stringify(config.base + path)}`
    },

    generateBundle() {
      this.emitFile({ type: 'asset', fileName: fileName(), source: basemap() })
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        if (path !== `${config.base}${DEV_PATH}` && path !== `/${DEV_PATH}`) return next()
        response.setHeader('Content-Type', 'application/json; charset=utf-8')
        response.end(basemap())
      })
    },
  }
}
