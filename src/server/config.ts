import { resolve } from 'node:path'
import * as v from 'valibot'
import { areaLevel, isAreaCode, type AreaCode } from '../domain/area.ts'

export interface Config {
  readonly host: string
  readonly port: number
  /** Everything this office keeps. */
  readonly data: string
  /** Whether an empty data folder starts with the demo county. */
  readonly demo: boolean
  /** Whose office the first account is for. */
  readonly county: AreaCode | null
  /** Lets somebody on another machine read the metrics. */
  readonly metricsToken: string | null
}

/** Every setting, and what holds while it is unset. */
export const environment = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/),
      v.transform(Number),
      v.maxValue(65535),
      v.description('a port from 0 to 65535'),
    ),
    '8080',
  ),
  GRIDWALK_HOST: v.optional(v.pipe(v.string(), v.minLength(1), v.description('an address to listen on')), '0.0.0.0'),
  GRIDWALK_DATA: v.optional(v.pipe(v.string(), v.minLength(1), v.description('a folder')), './data'),
  GRIDWALK_DEMO: v.optional(v.pipe(v.picklist(['on', 'off']), v.description('on or off')), 'on'),
  GRIDWALK_COUNTY: v.optional(
    v.pipe(
      v.string(),
      v.transform((code) => code.padEnd(12, '0')),
      v.check((code) => isAreaCode(code) && areaLevel(code) === 'county', 'not a county code'),
      v.description('the code of a county, six digits, for example 450126'),
    ),
  ),
  GRIDWALK_METRICS_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,}$/), v.description('sixteen characters or more, none of them a space'))),
})

/** What the environment says, or every fault in it at once. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { config: Config } | { faults: string[] } {
  const read = v.safeParse(environment, env)
  if (!read.success) return { faults: [...new Set(read.issues.map(toSentence))] }
  const { PORT, GRIDWALK_HOST, GRIDWALK_DATA, GRIDWALK_DEMO, GRIDWALK_COUNTY, GRIDWALK_METRICS_TOKEN } = read.output
  return {
    config: {
      host: GRIDWALK_HOST,
      port: PORT,
      data: resolve(GRIDWALK_DATA),
      demo: GRIDWALK_DEMO === 'on',
      county: GRIDWALK_COUNTY ?? null,
      metricsToken: GRIDWALK_METRICS_TOKEN ?? null,
    },
  }
}

function toSentence(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) as keyof typeof environment.entries
  const wanted = v.getDescription(environment.entries[name]) ?? v.getDescription(environment.entries[name].wrapped)
  // A secret is not repeated, however wrong it is.
  const is = name === 'GRIDWALK_METRICS_TOKEN' ? 'something else' : JSON.stringify(issue.path?.[0]?.value ?? null)
  return `${name} should be ${wanted}, and is ${is}`
}
