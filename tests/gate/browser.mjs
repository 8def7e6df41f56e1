import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { mayUseApt, patience } from './apt.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Path of a Chromium that is already there, or null. */
export async function findBrowser() {
  const named = [process.env['CHROME_PATH'], process.env['CHROMIUM_PATH']].filter((path) => path)
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...named, ...onPath, macChrome].find(isExecutable) ?? (await playwrightsOwn())
}

/** The browser that was there, or one that is set up now; null when neither is possible. */
export async function browserOrInstalled() {
  const there = await findBrowser()
  if (there) return there
  if (mayUseApt()) installByApt()
  else installByPlaywright()
  return findBrowser()
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : null
}

function installByApt() {
  console.log('Installing Chromium and a Chinese font from the packages of this system …')
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    execFileSync('apt-get', [...patience, '-qq', 'update'], options)
    const packages = ['chromium', 'fonts-noto-cjk']
    execFileSync('apt-get', [...patience, '-qq', 'install', '-y', '--no-install-recommends', ...packages], options)
  } catch {
    console.error('apt could not install it; trying the download of Playwright.')
    installByPlaywright()
  }
}

function installByPlaywright() {
  console.log('Downloading a Chromium with Playwright …')
  spawnSync(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
  })
}
