/*
 * The office's pages run under `require-trusted-types-for 'script'` (src/server/http/security-headers.ts): whatever would run a script by
 * its address, or make elements of a text, is asked for here first. Imported before anything that does so.
 */

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null; createHTML(text: string): string | null }): unknown
}

/** Files of the build alone: nothing that somebody could have sent to this office. */
const ours = /^\/(service-worker|assets\/[\w.-]+)\.js$/
/** What the map's library makes of no text of ours: to see what the browser can draw, and to empty a mark. */
const harmless = ['', '<svg/>']

const browser = globalThis as { readonly trustedTypes?: PolicyFactory }
browser.trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href)
    return origin === location.origin && ours.test(pathname) ? address : null
  },
  createHTML: (text) => (harmless.includes(text) ? text : null),
})
