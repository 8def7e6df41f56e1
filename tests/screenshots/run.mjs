// npm run screenshots: every screen into screenshots/. With `-- --readme` the two pictures of the README as well.
import { browserOrInstalled } from '../gate/browser.mjs'
import { ready } from '../../src/setup/ready.mjs'
import { root, runScript } from '../../src/setup/command.mjs'

process.chdir(root)
await ready({ build: true })
const browser = await browserOrInstalled()
if (!browser) {
  console.error('Pictures need a browser: install Chromium (or name it in CHROME_PATH) and run this again.')
  process.exit(1)
}
const readme = process.argv.includes('--readme') ? { GRIDWALK_README_PICTURES: '.github/pictures' } : {}
const args = ['test', '--config', 'tests/screenshots/playwright.config.ts', '--reporter=list']
process.exitCode = await runScript('node_modules/@playwright/test/cli.js', args, {
  env: { ...process.env, CHROME_PATH: browser, ...readme },
})
