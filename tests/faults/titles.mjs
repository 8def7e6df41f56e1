import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseOf } from './forty.mjs'

/** Every test titled `fault NN: …` below tests/ and src/, as it is written there, with its file. */
export function readTitles() {
  return ['tests', 'src'].flatMap(testFiles).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(['"`])(fault \d\d: (?:(?!\1).)+)\1/g)].map(([, , title]) => ({
      file,
      title,
      number: caseOf(title),
    })),
  )
}

function testFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[.](test|spec|contract)[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
