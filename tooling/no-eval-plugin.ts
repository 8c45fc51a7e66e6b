import type { Plugin } from 'vite'

const GENERATORS = /\/@stdlib\/assert-has-generator-support\/lib\/index\.js$/

/**
 * stdlib finds out by `eval` whether the browser knows generators, which the page's policy
 * forbids; every browser that runs the page knows them.
 */
export function noEvalPlugin(): Plugin {
  return {
    name: 'strike-atlas-no-eval',
    load: {
      filter: { id: GENERATORS },
      handler: () => 'module.exports = () => true',
    },
  }
}
