// npm run demo -- [--county] [--day 2026-09-17] [--data FOLDER]
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { ready } from './ready.mjs'

await ready()
process.exitCode = await runScript(join(root, 'dist', 'server', 'seed.js'), process.argv.slice(2))
