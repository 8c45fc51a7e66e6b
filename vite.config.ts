import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { basemapPlugin } from './tooling/basemap-plugin'
import { datasetPlugin } from './tooling/dataset-plugin'
import { headersPlugin } from './tooling/headers-plugin'
import { noEvalPlugin } from './tooling/no-eval-plugin'
import { noticesPlugins, OF_SERVICE_WORKER } from './tooling/notices-plugin'
import { offlinePlugins } from './tooling/offline-plugin'

/** Leaflet makes its classes by calls, which a build keeps unless told that they do nothing else. */
const LEAFLET_CLASSES = [
  'Layer',
  'Icon',
  'Path',
  'ImageOverlay',
  'GridLayer',
  'TileLayer',
  'Renderer',
]

const notices = noticesPlugins()

export default defineConfig({
  // Relative addresses, so that the built folder works under any path of any static host.
  base: './',
  plugins: [
    react(),
    datasetPlugin({ dir: 'data' }),
    basemapPlugin(),
    headersPlugin(),
    noEvalPlugin(),
    notices.page(OF_SERVICE_WORKER),
    offlinePlugins(() => [notices.serviceWorker()]),
  ],
  // Its modules, of which a build can leave out what nobody imports.
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
  worker: { plugins: () => [noEvalPlugin(), notices.worker()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    // A browser that does not know the hint (Safari before 17) loads the same scripts a step later.
    modulePreload: { polyfill: false },
    // One script before the first map: what later ones share with it would be a file of its own, each.
    rolldownOptions: {
      treeshake: { manualPureFunctions: LEAFLET_CLASSES.map((name) => `${name}.extend`) },
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
})
