import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

// All that a start needs in one file, however many screens share parts of it: pieces compress worse. The parts that
// only later screens share are one file, too, because a start has to name every file that there is.
const groups = [
  { name: 'start', tags: ['$initial' as const], priority: 1 },
  // Where a phone comes in, by a code or by the office's link.
  { name: 'sign-in', test: /src[/]phone[/](sign-in[/]|words[/]sign-in[.])/ },
  { name: 'parts', test: /phone[/]ui[/](chip|segmented|sheet|stepper|target-bar)/, minShareCount: 2 },
]

// Screens that need a connection anyway, and those of a desk that are kept once opened: of reports with all their parts.
const ofTheDesk = /src[/]phone[/](roster|people|campaigns[/]form|registered|reports|attention|audit)[/]|src[/]phone[/](codes[/](show|scan|read)-|words[/](codes|campaign-form|registered|registered-file|table-files)[.]|ui[/]file-button[.])|src[/]domain[/]report[/]|src[/]phone[/]files[/](xml|number-styles|workbook-parts)|node_modules[/](uqr|qr|docx|easy-template-x|fflate)[/]/

// What only a phone under a PIN needs: kept by the service worker from the moment that one is set.
const ofTheLock = /src[/]phone[/](pin|record-book[/]lock)[/]|src[/]phone[/]words[/]pin[.]|node_modules[/]@noble[/]/

// Tests that set up a database, a clock or other things of a browser for themselves.
const withAWorld = ['src/phone/{record-book,sync}/**/*.test.ts', 'tests/contract/api/rescue.test.ts']
const ofTheApi = 'tests/contract/api/*.test.ts'

/** What the first file imports is fetched along with it, not once that has been read. */
const fetchedTogether: Plugin = {
  name: 'fetched-together',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { chunk }) =>
      (chunk?.imports ?? []).map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' as const })),
  },
}

// `vite build` makes the phone app in dist/phone, `vite build --ssr` the server in dist/server.
export default defineConfig(({ isSsrBuild }) => ({
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: {
    alias: [
      // The library's build for today's browsers: smaller than the one its package names first.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
      // Packs and unpacks workbooks without workers made of text, which the content security policy refuses.
      { find: /^fflate$/, replacement: fileURLToPath(new URL('src/phone/files/zip-here.ts', import.meta.url)) },
      // What the router brings along for React of before version 18.
      { find: /^use-sync-external-store[/]shim.*$/, replacement: 'react' },
    ],
  },
  plugins: isSsrBuild
    ? []
    : [
        react(),
        fetchedTogether,
        VitePWA({
          strategies: 'injectManifest',
          srcDir: 'src/phone/offline/service-worker',
          filename: 'service-worker.ts',
          registerType: 'prompt',
          injectRegister: false,
          manifest: false,
          injectManifest: {
            globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
            // What works with a connection alone, and pictures that only an installation needs: kept where it was opened.
            globIgnores: ['assets/{desk,roster-worker,totals-worker,workbook-worker}-*', 'assets/{roster,people,registered,form-page,reports,attention,audit,show-codes,scan-codes,codes}-*.css', 'icon*-512.png', 'apple-touch-icon.png'],
          },
        }),
      ],
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        target: 'node20',
        rollupOptions: {
          input: {
            ...Object.fromEntries(['main', 'seed', 'backup', 'restore', 'move'].map((name) => [name, `src/server/${name}.ts`])),
            'redraw-child': 'src/server/photos/redraw/redraw-child.mjs',
          },
          // All in one folder, and under the name by which the server finds it in its source, too.
          output: { entryFileNames: ({ name }) => (name === 'redraw-child' ? '[name].mjs' : '[name].js'), chunkFileNames: '[name]-[hash].js' },
        },
      }
    : {
        outDir: 'dist/phone',
        target: 'es2022',
        // Chunks come out of the cache, so a list of each one's parts would only weigh on the start. Styles are still awaited.
        modulePreload: false,
        rolldownOptions: {
          output: {
            codeSplitting: { groups },
            chunkFileNames: ({ moduleIds }) => moduleIds.some((id) => ofTheLock.test(id)) ? 'assets/lock-[hash].js' : moduleIds.some((id) => ofTheDesk.test(id)) ? 'assets/desk-[hash].js' : 'assets/[name]-[hash].js',
          },
        },
      },
  server: { proxy: { '/api': `http://localhost:${process.env['PORT'] ?? '8080'}` } },
  // The colour tokens are read as text by their test.
  test: {
    css: { include: [/tokens[.]css/] },
    // A process of its own for every file costs most of the time; only what puts a phone's world in place needs one.
    projects: [
      { extends: true, test: { name: 'plain', include: ['src/**/*.test.{ts,tsx}', ofTheApi], exclude: withAWorld, isolate: false } },
      { extends: true, test: { name: 'alone', include: [...withAWorld, 'tests/*.test.ts', 'tests/!(contract)/**/*.test.ts', 'tests/contract/*.test.ts'] } },
    ],
    setupFiles: [],
    // Both processors of a small machine, which is then slow enough to need more than the usual five seconds now and then.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
  },
}))
