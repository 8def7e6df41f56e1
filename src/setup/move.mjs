// npm run move -- --to postgres://user:password@host/database [--data FOLDER]
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { ready } from './ready.mjs'

await ready()
process.exitCode = await runScript(join(root, 'dist', 'server', 'move.js'), process.argv.slice(2))
