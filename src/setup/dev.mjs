// npm run dev: the phone app from its sources, the server built and started again at every change.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './command.mjs'
import { ready } from './ready.mjs'

const serverFolder = join(root, '.cache', 'dev', 'server')

await ready({ build: false })
process.chdir(root)
const vite = await import('vite')
await serveServer()
await servePhone()

async function serveServer() {
  const builds = await vite.build({ logLevel: 'warn', build: { ssr: true, outDir: serverFolder, watch: {} } })
  let server = null
  const stop = () => server?.kill()
  process.once('exit', stop)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))
  builds.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message)
    if (event.code !== 'END') return
    stop()
    server = spawn(process.execPath, [join(serverFolder, 'main.js')], { cwd: root, stdio: 'inherit' })
  })
}

async function servePhone() {
  const phone = await vite.createServer()
  await phone.listen()
  phone.printUrls()
}
