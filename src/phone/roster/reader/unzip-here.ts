import { unzipSync, zipSync, type AsyncUnzipOptions, type FlateCallback, type UnzipCallback, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

/**
 * Stands in for the library's own `unzip` (see vite.config.ts), which hands large files to workers made of text:
 * our content security policy has none of those, and this runs in a worker already.
 */
export function unzip(archive: Uint8Array, options: AsyncUnzipOptions, done: UnzipCallback): void
export function unzip(archive: Uint8Array, done: UnzipCallback): void
export function unzip(archive: Uint8Array, options: AsyncUnzipOptions | UnzipCallback, done?: UnzipCallback): void {
  const [settings, tell] = typeof options === 'function' ? [{}, options] : [options, done as UnzipCallback]
  let files
  try {
    files = unzipSync(archive, settings.filter ? { filter: settings.filter } : {})
  } catch (fault) {
    tell(fault as Parameters<UnzipCallback>[0], {})
    return
  }
  tell(null, files)
}

/** Stands in for the library's own `zip` likewise: workbooks to fill in are small. */
export function zip(files: Zippable, done: FlateCallback): void {
  done(null, zipSync(files))
}
