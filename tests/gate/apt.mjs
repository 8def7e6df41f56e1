import { spawnSync } from 'node:child_process'

/** Another apt may be at work on a fresh machine; wait for it rather than fail. */
export const patience = ['-o', 'DPkg::Lock::Timeout=580']

export function mayUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}
