import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNpm } from './command.mjs'

/** Installs the libraries that package-lock.json names, unless they stand there. */
export async function installLibraries() {
  if (isInstalled()) return
  console.log('Installing libraries …')
  // The build needs the development libraries also where NODE_ENV says production.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0) throw new Error('The libraries could not be installed; npm says above why.')
}

// npm writes the list of what it installed last of all, so an interrupted installation is seen as none.
function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn(join('node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, library]) => {
    if (path === '') return true
    const there = installed[path]
    // What is optional is left out on machines that it is not made for.
    return there ? there.version === library.version : Boolean(library.optional ?? library.devOptional)
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
