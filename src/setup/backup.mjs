// npm run backup -- --to FOLDER [--data FOLDER] [--keep 14]
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { ready } from './ready.mjs'

await ready()
process.exitCode = await runScript(join(root, 'dist', 'server', 'backup.js'), process.argv.slice(2))
