import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** Names under `assets/` carry a hash of their content. */
const HASHED = /^assets\//

/**
 * Makes the service worker with the list of the build's files, and the manifest by which the app
 * can be installed. `checks` are plugins that look at what goes into the worker.
 */
export function offlinePlugins(checks: () => Plugin[]): Plugin[] {
  let dir = 'dist'
  return [
    {
      name: 'strike-atlas-offline',
      apply: 'build',
      configResolved(config) {
        dir = resolve(config.root, config.build.outDir)
      },
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app/offline',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: {
        id: './',
        name: 'Strike Atlas',
        short_name: 'Strike Atlas',
        description:
          'Who struck what, when, from where, and who says so: strikes from Iraq and Syria, and the counter-strikes.',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#f2f4f7',
        theme_color: '#f2f4f7',
        icons: [
          { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: './icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,json,woff2,svg,png,wasm}'],
        dontCacheBustURLsMatching: HASHED,
        maximumFileSizeToCacheInBytes: 8_000_000,
        rollupFormat: 'iife',
        buildPlugins: { vite: checks() },
        manifestTransforms: [
          (entries) => ({
            // A server that hands out the page of another build, as during an upload, is refused:
            // the build before stays whole, and the next visit tries again.
            manifest: entries.map((entry) =>
              HASHED.test(entry.url)
                ? entry
                : { ...entry, integrity: hashOf(join(dir, entry.url)) },
            ),
          }),
        ],
      },
    }),
  ]
}

const hashOf = (file: string) =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`
