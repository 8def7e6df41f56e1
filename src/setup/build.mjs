// npm run build
import { buildApp } from './build-app.mjs'
import { ready } from './ready.mjs'

await ready({ build: false })
await buildApp({ again: true })
