import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildFolder } from './server.ts'

/** A build of one's own to put new versions into; the caller removes it. */
export async function copyOfBuild(): Promise<string> {
  // Below this folder, where the server finds its libraries.
  const build = await mkdtemp('.cache/next-version-')
  await cp(buildFolder, build, { recursive: true })
  return build
}

/**
 * The next version of the app, as it comes out of a deploy: parts of other names, the old ones gone, another start page,
 * and a service worker that knows all of it.
 */
export async function release(build: string): Promise<void> {
  const assets = join(build, 'phone', 'assets')
  const next = new Map((await readdir(assets)).map((name) => [name, name.replace(/([.]\w+)$/, 'n$1')]))
  const texts = [join(build, 'phone', 'index.html'), join(build, 'phone', 'service-worker.js')]
  for (const [name, renamed] of next) {
    await rename(join(assets, name), join(assets, renamed))
    if (/[.](js|css)$/.test(name)) texts.push(join(assets, renamed))
  }
  for (const path of texts) {
    const text = await readFile(path, 'utf8')
    const told = text.replaceAll(/[\w.-]+[.](?:js|css|svg|png|woff2)/g, (name) => next.get(name) ?? name)
    await writeFile(path, path.endsWith('.html') ? told.replace('<head>', '<head><meta name="next-version">') : told)
  }
  const worker = join(build, 'phone', 'service-worker.js')
  await writeFile(worker, withNewPage(await readFile(worker, 'utf8')))
}

/** How many versions after the first one a page comes from. */
export const versionsOn = 'meta[name=next-version]'

/** Addresses of all files that a service worker keeps, from its text. */
export function keptFiles(worker: string): string[] {
  return [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url as string)
}

/** Gives index.html another revision in the list of what is kept. */
function withNewPage(worker: string): string {
  const entry = /"revision":"(\w+)","url":"index.html"/
  if (!entry.test(worker)) throw new Error('index.html is not in the list of what the service worker keeps')
  return worker.replace(entry, '"revision":"$1n","url":"index.html"')
}
