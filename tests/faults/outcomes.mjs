import { caseOf, forty } from './forty.mjs'

/** Title and outcome of every test in a report of vitest. */
export function testsOfVitest({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ title: fullName, outcome: status === 'passed' || status === 'failed' ? status : 'skipped' })),
  )
}

/** Title and outcome of every test in a report of Playwright. */
export function testsOfPlaywright({ suites }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ status }) => ({ title, outcome: status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed' })),
    ),
    ...testsOfPlaywright({ suites: suite.suites ?? [] }),
  ])
}

/** The forty in order, each with what its tests came to: passed when one passed and none failed. */
function outcomesOf(tests) {
  const cases = new Map()
  for (const { title, outcome } of tests) {
    const number = caseOf(title)
    if (number !== null) cases.set(number, [...(cases.get(number) ?? []), outcome])
  }
  return forty.map(({ number, promise }) => {
    const outcomes = cases.get(number) ?? []
    const passed = outcomes.filter((outcome) => outcome === 'passed').length
    const failed = outcomes.includes('failed')
    const state = failed ? 'failed' : passed > 0 ? 'passed' : 'not shown'
    return { number, promise, state, passed }
  })
}

/** Prints the forty by name and how many hold; tells how many were shown by nothing. */
export function printOutcomes(tests) {
  const outcomes = outcomesOf(tests)
  for (const { number, promise, state, passed } of outcomes) {
    console.log(`  fault ${String(number).padStart(2, '0')} ${state.padEnd(9)} ${passed > 1 ? `(${passed} tests) ` : ''}${promise}`)
  }
  const held = outcomes.filter(({ state }) => state === 'passed').length
  const unshown = outcomes.filter(({ state }) => state === 'not shown').length
  console.log(`${held} of ${outcomes.length} faults held`)
  return { unshown }
}
