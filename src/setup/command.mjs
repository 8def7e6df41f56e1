import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's folder; every command runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a JavaScript file with this Node; resolves to its exit code. */
export function runScript(script, args = [], options = {}) {
  return exitCode(spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', ...options }))
}

/** Runs npm; resolves to its exit code. */
export function runNpm(args, options = {}) {
  // npm names its own file to scripts it runs. Without it, Windows only finds npm.cmd through a shell.
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('.js')) return runScript(npm, args, options)
  return exitCode(
    spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options }),
  )
}

function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
