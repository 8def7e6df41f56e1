import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { sourceHash } from './source-hash.mjs'

/** Builds phone and server into the folder, unless it holds the build of these very sources. */
export async function buildApp({ folder = 'dist', again = false } = {}) {
  const stamp = join(root, folder, 'built-from')
  const hash = sourceHash()
  if (!again && read(stamp) === hash) return
  console.log('Building phone and server …')
  rmSync(stamp, { force: true })
  await viteBuild(['--outDir', `${folder}/phone`])
  await viteBuild(['--ssr', '--outDir', `${folder}/server`])
  // Last of all: half a build is no build.
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(stamp, hash)
}

/** Builds phone or server as vite.config.ts describes it; `part` is what vite is told besides. */
export async function viteBuild(part) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await runScript(vite, ['build', '--logLevel', 'warn', '--emptyOutDir', ...part])
  if (code !== 0) throw new Error('The build failed; what is wrong stands above.')
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
