import * as v from 'valibot'

/**
 * Where a body does not fit its schema, for the log. A field that should not be there is not named: its name is whatever
 * somebody sent.
 */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => (issue.expected === 'never' ? 'one field too many' : `${v.getDotPath(issue) ?? ''}: ${issue.type}`)).join(', ')
}
