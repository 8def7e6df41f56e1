// Import directions, as .dependency-cruiser.cjs writes them down. Its swc parser does not know that a .tsx file
// holds JSX (the option is a TODO in its source, 17.4), and TypeScript 7 has no parser that it could use instead.
import swc from '@swc/core'

const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

process.argv.splice(2, 0, '--config', '.dependency-cruiser.cjs', 'src', 'tests')
await import('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
