import type { Plugin } from 'vite'
import { headersFile, META_POLICY } from './headers'

/** Puts the policy into the built page, first of all in its head, and the headers for static hosts beside it. */
export function headersPlugin(): Plugin {
  return {
    name: 'strike-atlas-headers',
    apply: 'build',

    transformIndexHtml() {
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: META_POLICY }
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
    },

    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
  }
}
