// npm run faults: every test of the fault suite. `-- --list` names the forty cases and the tests that show each;
// `-- --only 21,29` runs some of them; `-- --minutes 30 [--seed S] [--engine sqlite|postgres]` is a long field day.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { root, runScript } from '../../src/setup/command.mjs'
import { ready } from '../../src/setup/ready.mjs'
import { browserOrInstalled } from '../gate/browser.mjs'
import { readReport } from '../gate/step.mjs'
import { forty } from './forty.mjs'
import { printOutcomes, testsOfPlaywright, testsOfVitest } from './outcomes.mjs'
import { readTitles } from './titles.mjs'

process.chdir(root)
if (process.argv.includes('--list')) process.exitCode = list()
else if (option('--minutes')) process.exitCode = await fieldDay()
else process.exitCode = await runAll()

function list() {
  const titles = readTitles()
  const missing = []
  for (const { number, promise } of forty) {
    const shownBy = titles.filter((one) => one.number === number)
    console.log(`fault ${padded(number)}: ${promise}`)
    for (const { title, file } of shownBy) console.log(`    ${title.slice('fault NN: '.length)}  [${file}]`)
    if (shownBy.length === 0) missing.push(padded(number))
  }
  if (missing.length > 0) console.error(`No test shows ${missing.join(', ')}.`)
  return missing.length > 0 ? 1 : 0
}

async function fieldDay() {
  await ready()
  const env = {
    ...process.env,
    FIELD_DAY_MINUTES: option('--minutes'),
    ...(option('--seed') && { SEED: option('--seed') }),
    ...(option('--engine') && { FIELD_DAY_ENGINE: option('--engine') }),
  }
  const long = ['run', 'tests/faults/field-day/field-day.test.ts', '--disable-console-intercept']
  return runScript('node_modules/vitest/vitest.mjs', long, { env })
}

async function runAll() {
  await ready()
  const browser = await browserOrInstalled()
  mkdirSync('.cache', { recursive: true })
  const numbers = option('--only')?.split(',').map(Number) ?? forty.map(({ number }) => number)
  const pattern = `fault (${numbers.map(padded).join('|')}): `
  const chosen = readTitles().filter(({ number }) => numbers.includes(number))
  const stories = filesOf(chosen, /[.]spec[.]ts$/)
  // Contracts are called by the test files of the engines, whichever there are.
  const inNode = [...filesOf(chosen, /[.]test[.]tsx?$/), ...(filesOf(chosen, /[.]contract[.]ts$/).length > 0 ? ['tests/contract'] : [])]
  const unit = resolve('.cache/faults-unit.json')
  const told = []
  const codes = []
  if (inNode.length > 0) {
    const args = ['run', ...inNode, '-t', pattern, '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]
    codes.push(await runScript('node_modules/vitest/vitest.mjs', args, { env: { ...process.env, FAULTS_LONG: '1' } }))
    told.push(...testsOfVitest(readReport(unit)))
  }
  // One after the other by hand: told to wait for another, the runner would run all of that one, whatever was asked for.
  for (const project of stories.length > 0 ? ['together', 'alone'] : []) {
    const e2e = resolve(`.cache/faults-${project}.json`)
    const chosenOnly = ['--project', project, '--no-deps', '--grep', pattern, '--pass-with-no-tests']
    const args = ['test', ...stories, '--config', 'tests/playwright.config.ts', ...chosenOnly, '--reporter=list,json']
    const env = { ...process.env, FAULTS_LONG: '1', CHROME_PATH: browser ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: e2e }
    codes.push(await runScript('node_modules/@playwright/test/cli.js', args, { env }))
    told.push(...testsOfPlaywright(readReport(e2e)))
  }
  const { unshown } = printOutcomes(told)
  return codes.some((code) => code !== 0) || (!option('--only') && unshown > 0) ? 1 : 0
}

function filesOf(titles, kind) {
  return [...new Set(titles.map(({ file }) => file))].filter((file) => kind.test(file))
}

function option(name) {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

function padded(number) {
  return String(number).padStart(2, '0')
}
