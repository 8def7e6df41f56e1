// Put in by the build: see `define` in vite.config.ts.
declare const __APP_VERSION__: string

/** Version of this app, told to the office with every sync. */
// oxlint-disable-next-line no-underscore-dangle
export const appVersion: string = __APP_VERSION__
