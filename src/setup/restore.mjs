// npm run restore -- --from BACKUP [--data FOLDER] [--replace]
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { ready } from './ready.mjs'

await ready()
process.exitCode = await runScript(join(root, 'dist', 'server', 'restore.js'), process.argv.slice(2))
