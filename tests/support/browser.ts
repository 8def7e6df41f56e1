import { findBrowser } from '../gate/browser.mjs'

/*
 * Popups of an address bar that nobody sees took two of five seconds of a browser's start. Of several such lists a browser
 * reads the last, so what the driver of the tests turns off by itself and these stories rest on stands here, too.
 */
const turnedOff = [
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,OmniboxAimPopup,OmniboxFullPopup,AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades',
  'LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch,ThirdPartyStoragePartitioning',
]

/** Quiet and self-contained: no graphics card, no updates, no talk to the outside. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${turnedOff.join(',')}`,
]

/** The Chromium of this machine; `npm test` installs one where there is none. */
export async function browserPath(): Promise<string> {
  const path: string | null | undefined = await findBrowser()
  if (path) return path
  throw new Error('There is no Chromium here; `npm test` sets one up.')
}
