import { createChip } from './chips.ts'

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string }
}

/** The browser takes HTML for nothing but a chip: this policy's only use is below. See the server's `trusted-types`. */
const chips = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('chip', { createHTML: (html) => html })

/** A chip as a text, for the browser's own insertion. Its words went into it as text nodes, so they are escaped. */
export function chipHtml(part: Parameters<typeof createChip>[0]): string {
  // oxlint-disable-next-line eslint/no-restricted-properties
  const html = createChip(part).outerHTML
  return chips?.createHTML(html) ?? html
}
