import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

export const manifestName = 'manifest.json'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What a backup holds, so that it can be checked before anything is touched. */
const manifestSchema = v.strictObject({
  format: v.literal('gridwalk-backup'),
  version: v.literal(1),
  /** ISO 8601, UTC. */
  made: v.string(),
  app: v.string(),
  engine: v.string(),
  schema: count,
  epoch: v.string(),
  counts: v.record(v.string(), count),
  /** Paths inside the backup with slashes, none of which leads out of it. */
  files: v.array(
    v.strictObject({
      path: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/)),
      bytes: count,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
export type BackedUpFile = Manifest['files'][number]

/** The manifest of a backup, or a sentence about what is wrong with it. */
export async function readManifest(backup: string): Promise<Manifest | string> {
  const text = await readFile(join(backup, manifestName), 'utf8').catch(() => null)
  if (text === null) return `${backup} is not a backup: it has no ${manifestName}`
  const read = v.safeParse(manifestSchema, parse(text))
  return read.success ? read.output : `${backup} is not a backup that this program can read: its ${manifestName} is not as expected`
}

/** Every file that is not there as the manifest says, one sentence each. */
export async function faultsOf(backup: string, { files }: Manifest): Promise<string[]> {
  const faults: string[] = []
  for (const { path, bytes, sha256 } of files) {
    const found = await weigh(join(backup, path)).catch(() => null)
    if (found === null) faults.push(`${path} is missing`)
    else if (found.bytes !== bytes || found.sha256 !== sha256) faults.push(`${path} is not what was backed up`)
  }
  return faults
}

/** Length and SHA-256 of a file, read piece by piece. */
export async function weigh(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(file)) {
    bytes += (piece as Buffer).length
    hash.update(piece as Buffer)
  }
  return { bytes, sha256: hash.digest('hex') }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
