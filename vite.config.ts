import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { basemapPlugin } from './tooling/basemap-plugin'
import { datasetPlugin } from './tooling/dataset-plugin'
import { noticesPlugins } from './tooling/notices-plugin'

const notices = noticesPlugins()

export default defineConfig({
  // Relative addresses, so that the built folder works under any path of any static host.
  base: './',
  plugins: [react(), datasetPlugin({ dir: 'data' }), basemapPlugin(), notices.page()],
  worker: { plugins: () => [notices.worker()] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
