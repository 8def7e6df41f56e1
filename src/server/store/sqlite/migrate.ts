import { NewerStore } from '../newer-store.ts'
import type { Driver } from './driver.ts'

/** Brings the schema to the newest step, each in a transaction of its own, so that a kill leaves a whole number of steps. */
export function migrate(driver: Driver, steps: readonly (readonly string[])[]): void {
  const reached = Number(driver.value('pragma user_version'))
  if (reached > steps.length) throw new NewerStore(reached, steps.length)
  for (let number = reached + 1; number <= steps.length; number++) {
    driver.exec('begin immediate')
    try {
      for (const statement of steps[number - 1] ?? []) driver.exec(statement)
      driver.exec(`pragma user_version = ${number}`)
      driver.exec('commit')
    } catch (error) {
      driver.exec('rollback')
      throw error
    }
  }
}
