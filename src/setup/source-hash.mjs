import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './command.mjs'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const isNoSource = /[.]test[.]tsx?$|^src[/\\]setup[/\\]/

/** Hash over everything that the build reads; two builds with the same one are the same. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn).filter((name) => !isNoSource.test(name))) {
    hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
