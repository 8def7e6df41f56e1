declare const __APP_VERSION__: string

/** Of package.json; put in by the build. */
export const appVersion = __APP_VERSION__
