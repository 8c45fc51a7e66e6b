import { relative, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { formatFault } from '../src/dataset/fault'
import type { Compiled } from '../src/model/record'
import { readData, sha256 } from './read-data'

const ID = 'virtual:dataset'
const RESOLVED = `\0${ID}`
const DEV_PATH = 'strike-atlas.json'

interface CompiledFile {
  compiled: Compiled
  text: string
  /** `strike-atlas-<12 hex of the file's SHA-256>.json` */
  name: string
}

/**
 * Compiles the record in `dir` to the one JSON file that the page loads, and tells the page
 * its address through `virtual:dataset`. A record with faults stops a build; in dev the
 * faults stand in the overlay until they are mended.
 */
export function datasetPlugin({ dir }: { dir: string }): Plugin {
  const root = resolve(dir)
  let config: ResolvedConfig
  let built: CompiledFile | undefined

  const compile = (): CompiledFile => {
    const { compiled, faults } = readData(root)
    if (!compiled)
      throw new Error(
        [
          `The record in ${root} has ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}:`,
        ]
          .concat(faults.map(formatFault))
          .join('\n'),
      )
    const text = JSON.stringify(compiled)
    return { compiled, text, name: `strike-atlas-${sha256(text).slice(0, 12)}.json` }
  }
  const isBuild = (): boolean => config.command === 'build'
  const urlOf = (file: CompiledFile): string =>
    isBuild()
      ? `${config.base}${config.build.assetsDir}/${file.name}`
      : `${config.base}${DEV_PATH}?${file.name.slice(13, 25)}`

  return {
    name: 'strike-atlas-dataset',

    configResolved(resolved) {
      config = resolved
    },

    buildStart() {
      if (isBuild()) built = compile()
    },

    resolveId(id) {
      return id === ID ? RESOLVED : undefined
    },

    load(id) {
      if (id !== RESOLVED) return undefined
      const file = built ?? compile()
      const { version, sha256: tablesSha256 } = file.compiled.dataset
      return [
        `export const datasetUrl = ${JSON.stringify(urlOf(file))}`,
        `export const datasetVersion = ${JSON.stringify(version)}`,
        `export const datasetSha256 = ${JSON.stringify(tablesSha256)}`,
        `export const fileSha256 = ${JSON.stringify(sha256(file.text))}`,
      ].join('\n')
    },

    generateBundle() {
      if (!built) return
      this.emitFile({
        type: 'asset',
        fileName: `${config.build.assetsDir}/${built.name}`,
        source: built.text,
      })
    },

    transformIndexHtml() {
      if (!built) return []
      const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: urlOf(built) }
      return [{ tag: 'link', attrs, injectTo: 'head' }]
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        if (path !== `${config.base}${DEV_PATH}` && path !== `/${DEV_PATH}`) return next()
        try {
          const { text } = compile()
          response.setHeader('Content-Type', 'application/json; charset=utf-8')
          response.setHeader('Cache-Control', 'no-store')
          response.end(text)
        } catch (error) {
          next(error)
        }
      })

      let waiting: ReturnType<typeof setTimeout> | undefined
      const reload = (): void => {
        const module = server.moduleGraph.getModuleById(RESOLVED)
        if (module) server.moduleGraph.invalidateModule(module)
        try {
          compile()
          server.ws.send({ type: 'full-reload' })
        } catch (error) {
          const { message } = error as Error
          server.config.logger.error(message)
          server.ws.send({
            type: 'error',
            err: { message, stack: '', plugin: 'strike-atlas-dataset' },
          })
        }
      }
      server.watcher.add(root)
      server.watcher.on('all', (_event, path) => {
        if (relative(root, resolve(path)).startsWith('..')) return
        // An editor that saves several files at once gives one reload.
        clearTimeout(waiting)
        waiting = setTimeout(reload, 50)
      })
    },
  }
}
