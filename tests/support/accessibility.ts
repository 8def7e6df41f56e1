import type { Page } from '@playwright/test'
import type * as Axe from 'axe-core'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const program = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/**
 * What axe finds at fault on the page as it stands, element by element; by its usual rules, or by these alone. It is
 * brought to each page once, and told that only faults are wanted: the rest of its report takes most of its time.
 */
export async function accessibilityFaults(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(program, 'utf8'))
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const options = only ? { runOnly: { type: 'rule' as const, values: only } } : {}
    const { violations } = await axe.run({ ...options, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`))
  }, rules && [...rules])
}
