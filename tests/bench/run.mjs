// npm run bench: one JSON line a measure. `-- --only save-strict,push` runs some; `-- --strict` fails when a budget does.
import { ready } from '../../src/setup/ready.mjs'
import { root } from '../../src/setup/command.mjs'
import { browserOrInstalled } from '../gate/browser.mjs'
import { runTypeScript } from '../gate/typescript.mjs'

process.chdir(root)
await ready()
await browserOrInstalled()
await runTypeScript('tests/bench/bench.ts')
