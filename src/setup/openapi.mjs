// npm run openapi: the description of the API, OpenAPI 3.1, to the standard output or into the file that is named.
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'vite'
import { root } from './command.mjs'

process.chdir(root)
const vite = await createServer({ configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, ws: false, watch: null } })
const { openApiDocument } = await vite.ssrLoadModule('/src/openapi/document.ts')
await vite.close()
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const text = `${JSON.stringify(openApiDocument(version), null, 2)}\n`
const [file] = process.argv.slice(2)
if (file === undefined) process.stdout.write(text)
else writeFileSync(file, text)
