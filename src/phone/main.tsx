import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyPreferences } from './apply-preferences.ts'
import { registerServiceWorker } from './offline/register.ts'
import { reloadForMissingChunks } from './offline/missing-chunk.ts'
import { readPreferences } from './record-book/preferences.ts'
import './ui/tokens.css'
import './ui/base.css'

applyPreferences(readPreferences())
reloadForMissingChunks()
registerServiceWorker()

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
