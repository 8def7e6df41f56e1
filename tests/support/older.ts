import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Clears `.cache` of what was made of earlier sources under this prefix; what begins as `current` stays: others may be making it. */
export async function removeOlder(prefix: string, current: string): Promise<void> {
  const there = await readdir('.cache').catch(() => [])
  for (const name of there.filter((each) => each.startsWith(prefix) && !each.startsWith(current))) {
    await rm(join('.cache', name), { recursive: true, force: true })
  }
}
