// npm start
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './command.mjs'
import { ready } from './ready.mjs'

await ready()
// In this very process, so that signals and the exit code are the server's own.
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
