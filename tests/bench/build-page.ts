import react from '@vitejs/plugin-react'
import { join, resolve } from 'node:path'
import { build, preview, type PreviewServer } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

type BenchPage = 'page' | 'county' | 'empty'

/** Builds a page of the bench as the app itself is built, with the app's own service worker where it is asked for. */
export async function buildPage(name: BenchPage, serviceWorker: boolean): Promise<PreviewServer> {
  const outDir = folderOf(name)
  const root = resolve('tests', 'bench', name)
  const plugins = [
    react(),
    ...(serviceWorker
      ? [
          VitePWA({
            strategies: 'injectManifest',
            srcDir: join('..', '..', '..', 'src', 'phone', 'offline', 'service-worker'),
            filename: 'service-worker.ts',
            injectRegister: false,
            manifest: false,
          }),
        ]
      : []),
  ]
  const settings = { root, configFile: false, logLevel: 'error', plugins, define: { __APP_VERSION__: '"bench"' } } as const
  await build({ ...settings, build: { outDir, emptyOutDir: true, target: 'es2022' } })
  return preview({ ...settings, plugins: [], build: { outDir }, preview: { port: 0 } })
}

/** What is put here once the page is built is served along with it. */
export function folderOf(name: BenchPage): string {
  return resolve('.cache', 'bench', name)
}

/** Where a preview server listens. */
export function addressOf(server: PreviewServer): string {
  const [address = ''] = server.resolvedUrls?.local ?? []
  return address.replace(/\/$/, '')
}
