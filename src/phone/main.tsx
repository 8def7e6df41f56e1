import './open-early.ts'
import './trusted-types.ts'
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

/**
 * Milliseconds after which something is drawn though the book has not been opened and read: drawing the first screen once
 * is quicker than drawing three of them, each over the one before.
 */
const patience = 800

applyPreferences(readPreferences())
reloadForMissingChunks()

void Promise.race([beginSession(), new Promise((resolve) => setTimeout(resolve, patience))]).then(draw).then(registerServiceWorker)

function draw(): void {
  createRoot(document.getElementById('app') as HTMLElement).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
