import { resolve } from 'node:path'
import * as v from 'valibot'
import { areaLevel, isAreaCode, type AreaCode } from '../domain/area.ts'

export interface Config {
  readonly host: string
  readonly port: number
  /** Everything this office keeps. */
  readonly data: string
  /** Address of a PostgreSQL database; null for the SQLite file in the data folder. */
  readonly database: string | null
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
  GRIDWALK_DATABASE: v.optional(
    v.pipe(v.string(), v.check(isPostgresAddress, 'not an address'), v.description('like postgres://user:password@host:5432/database')),
  ),
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

const secrets: readonly (keyof typeof environment.entries)[] = ['GRIDWALK_DATABASE', 'GRIDWALK_METRICS_TOKEN']

/** What the environment says, or every fault in it at once. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { config: Config } | { faults: string[] } {
  const read = v.safeParse(environment, env)
  if (!read.success) return { faults: [...new Set(read.issues.map(toSentence))] }
  const { PORT, GRIDWALK_HOST, GRIDWALK_DATA, GRIDWALK_DATABASE, GRIDWALK_DEMO, GRIDWALK_COUNTY, GRIDWALK_METRICS_TOKEN } = read.output
  return {
    config: {
      host: GRIDWALK_HOST,
      port: PORT,
      data: resolve(GRIDWALK_DATA),
      database: GRIDWALK_DATABASE ?? null,
      demo: GRIDWALK_DEMO === 'on',
      county: GRIDWALK_COUNTY ?? null,
      metricsToken: GRIDWALK_METRICS_TOKEN ?? null,
    },
  }
}

/** With a host and the name of a database in it. */
export function isPostgresAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
}

function toSentence(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) as keyof typeof environment.entries
  const wanted = v.getDescription(environment.entries[name]) ?? v.getDescription(environment.entries[name].wrapped)
  // An address has a password in it, a token is one, and this goes to a log.
  const is = secrets.includes(name) ? 'is not' : `is ${JSON.stringify(issue.path?.[0]?.value ?? null)}`
  return `${name} should be ${wanted}, and ${is}`
}
