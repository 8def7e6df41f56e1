import { findBrowser } from '../gate/browser.mjs'

/** Quiet and self-contained: no graphics card, no updates, no talk to the outside. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of this machine; `npm test` installs one where there is none. */
export async function browserPath(): Promise<string> {
  const path: string | null | undefined = await findBrowser()
  if (path) return path
  throw new Error('There is no Chromium here; `npm test` sets one up.')
}
