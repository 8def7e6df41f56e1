import { open } from 'node:fs/promises'

/** A file or a folder: on disk when it resolves. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
