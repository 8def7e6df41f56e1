import { existsSync, readFileSync, rmSync } from 'node:fs'
import { runScript } from '../../src/setup/command.mjs'

/** One check of the gate: passed or failed as a whole. */
export async function check(script, args = []) {
  const code = await runScript(script, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A runner of many tests; `count` reads its report. A run that ends badly without a failed test is one failure. */
export async function suite(script, args, { report, count, env = {} }) {
  rmSync(report, { force: true })
  const code = await runScript(script, args, { env: { ...process.env, ...env } })
  const counted = existsSync(report) ? count(readReport(report)) : { passed: 0, failed: 0 }
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

export function readReport(report) {
  return JSON.parse(readFileSync(report, 'utf8'))
}

/** A file that could not even be loaded has no tests in it and is one failure. */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/** A test that only passed on a second try has failed once, and that is what counts. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
