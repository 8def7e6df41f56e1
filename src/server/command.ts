import { parseArgs, type ParseArgsConfig } from 'node:util'
import { readConfig, type Config } from './config.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** What was written behind a command; an option that there is not ends it with a sentence. */
export function argumentsOf<const O extends Options>(options: O) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return giveUp((error as Error).message)
  }
}

/** The settings of the environment, for another data folder where one is named. */
export function settingsFor(data?: string): Config {
  const read = readConfig({ ...process.env, ...(data === undefined ? {} : { GRIDWALK_DATA: data }) })
  return 'faults' in read ? giveUp(...read.faults) : read.config
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

export function giveUp(...faults: readonly string[]): never {
  for (const fault of faults) console.error(fault)
  process.exit(1)
}
