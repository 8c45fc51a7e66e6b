import '@fontsource-variable/inter/index.css'
import '../ui/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followTheme } from '../ui/theme'
import { App } from './App'

followTheme()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

// Built pages only, and once the page is there: it must not wait for what comes with the next visit.
if (import.meta.env.PROD)
  addEventListener('load', async () => (await import('./offline/start')).startOffline())
