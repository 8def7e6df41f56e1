import { createRoot } from 'react-dom/client'

// The least that a React app with our service worker can be.
createRoot(document.querySelector('#root') as HTMLElement).render(<h1>ready</h1>)
await navigator.serviceWorker.register('/service-worker.js')
