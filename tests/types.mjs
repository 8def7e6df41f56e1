// One small tsconfig per runtime, so that the compiler holds the border between them.
import { spawnSync } from 'node:child_process'

const runtimes = [
  'src/domain',
  'src/protocol',
  'src/phone',
  'src/phone/offline/service-worker',
  'src/server',
  'src/demo',
  'src/openapi',
  'src/pinyin',
  'tests',
]

const failed = runtimes.filter(
  (folder) =>
    spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { stdio: 'inherit' }).status !== 0,
)
if (failed.length > 0) {
  console.error(`types: faults in ${failed.join(', ')}`)
  process.exit(1)
}
