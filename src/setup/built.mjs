// node src/setup/built.mjs NAME ...: a program of the built server, which is installed and built where it is not.
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { ready } from './ready.mjs'

const [name, ...words] = process.argv.slice(2)
await ready()
process.exitCode = await runScript(join(root, 'dist', 'server', `${name}.js`), words)
