// As in package.json, "engines": vite and the server's libraries ask for it.
const least = [20, 19]

/** Ends the process with one clear sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return
  console.error(
    `Gridwalk needs Node ${least.join('.')} or newer; this is ${process.versions.node}. ` +
      `Get it from https://nodejs.org and run the command again. 需要 Node ${least.join('.')} 或更新版本。`,
  )
  process.exit(1)
}
