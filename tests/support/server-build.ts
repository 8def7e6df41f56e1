import { readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { sourceHash } from '../../src/setup/source-hash.mjs'
import { buildFolder } from './server.ts'

/** Folder with a server/ built from these very sources: the build under test where it is that, else one made beside it. */
export async function serverBuild(): Promise<string> {
  const hash: string = sourceHash()
  const builtFrom = await readFile(join(buildFolder, 'built-from'), 'utf8').catch(() => null)
  if (builtFrom === hash) return buildFolder
  const ready = resolve(`.cache/server-${hash.slice(0, 16)}`)
  if (existsSync(ready)) return ready
  const making = `${ready}-${process.pid}`
  await build({
    configFile: false,
    logLevel: 'silent',
    define: { __APP_VERSION__: '"0.0.0"' },
    build: {
      ssr: true,
      outDir: join(making, 'server'),
      target: 'node20',
      rollupOptions: {
        input: { main: 'src/server/main.ts', 'redraw-child': 'src/server/photos/redraw/redraw-child.mjs' },
        // The program that draws photos is looked for under its own name, as in the real build.
        output: { entryFileNames: ({ name }) => (name === 'redraw-child' ? '[name].mjs' : '[name].js'), chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  // Whoever comes second finds it made.
  await rename(making, ready).catch(() => rm(making, { recursive: true, force: true }))
  return ready
}
