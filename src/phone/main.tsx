import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyPreferences } from './apply-preferences.ts'
import { registerServiceWorker } from './offline/register.ts'
import { reloadForMissingChunks } from './offline/missing-chunk.ts'
import { readPreferences } from './record-book/preferences.ts'
import { beginSession } from './session.ts'
import './ui/tokens.css'
import './ui/base.css'

/** Milliseconds after which it is said that the book is being opened. Until then nobody could have read it. */
const patience = 400

applyPreferences(readPreferences())
reloadForMissingChunks()
registerServiceWorker()

void Promise.race([beginSession(), new Promise((resolve) => setTimeout(resolve, patience))]).then(draw)

function draw(): void {
  createRoot(document.getElementById('app') as HTMLElement).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
