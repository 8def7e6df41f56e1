import { buildApp } from './build-app.mjs'
import { installLibraries } from './install.mjs'
import { requireNode } from './node-version.mjs'

/** Gets a fresh clone ready and does nothing where everything is there. Ends the process when it cannot. */
export async function ready({ build = true } = {}) {
  requireNode()
  try {
    await installLibraries()
    if (build) await buildApp()
  } catch (fault) {
    console.error(fault.message)
    process.exit(1)
  }
}
