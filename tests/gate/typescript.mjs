import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../src/setup/command.mjs'

/** Runs a TypeScript file in this process; Node itself cannot before version 22. */
export async function runTypeScript(entry) {
  const { build } = await import('vite')
  const outDir = join(root, '.cache', 'scripts')
  const name = basename(entry, '.ts')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { input: { [name]: entry }, output: { entryFileNames: '[name].mjs' } },
    },
  })
  await import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
}
