import type { Driver } from './driver.ts'

/** The data folder was written by a newer Gridwalk; writing to it with this one could lose what it cannot see. */
export class NewerStore extends Error {
  override name = 'NewerStore'
}

/** Brings the schema to the newest step, each in a transaction of its own, so that a kill leaves a whole number of steps. */
export function migrate(driver: Driver, steps: readonly (readonly string[])[]): void {
  const reached = Number(driver.value('pragma user_version'))
  if (reached > steps.length) {
    throw new NewerStore(`the store has schema ${reached}, this program knows ${steps.length}: update Gridwalk`)
  }
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
