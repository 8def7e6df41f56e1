import { unzipSync, zipSync, type AsyncUnzipOptions, type UnzipCallback, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

/**
 * Stand in for the library's own `unzip` and `zip` (see vite.config.ts), which hand large files to workers made of
 * text: our content security policy has none of those, and both are called in a worker already.
 */
export function unzip(archive: Uint8Array, options: AsyncUnzipOptions, done: UnzipCallback): void
export function unzip(archive: Uint8Array, done: UnzipCallback): void
export function unzip(archive: Uint8Array, options: AsyncUnzipOptions | UnzipCallback, done?: UnzipCallback): void {
  const [settings, tell] = typeof options === 'function' ? [{}, options] : [options, done as UnzipCallback]
  answer(tell as Answer<unknown>, () => unzipSync(archive, settings.filter ? { filter: settings.filter } : {}))
}

export function zip(files: Zippable, done: Answer<Uint8Array>): void {
  answer(done, () => zipSync(files))
}

type Answer<T> = (fault: Error | null, result: T) => void

function answer<T>(tell: Answer<T>, work: () => T): void {
  let result: T
  try {
    result = work()
  } catch (fault) {
    tell(fault as Error, undefined as T)
    return
  }
  tell(null, result)
}
