import { migrations } from '../sql/migrations.ts'
import { openDriver, type Driver } from './driver.ts'
import { makeDurable } from './durable.ts'
import { migrate } from './migrate.ts'

/**
 * The file for one process alone until it is closed, its schema up to date; null while another has it open, such as a
 * server that runs. A newer schema throws NewerStore.
 */
export async function openAlone(file: string): Promise<Driver | null> {
  const driver = await openDriver(file)
  try {
    if (!lock(driver)) {
      driver.close()
      return null
    }
    makeDurable(driver)
    migrate(driver, migrations)
    return driver
  } catch (error) {
    driver.close()
    throw error
  }
}

function lock(driver: Driver): boolean {
  try {
    driver.exec('pragma locking_mode = exclusive')
    driver.exec('begin exclusive')
    driver.exec('commit')
    return true
  } catch {
    return false
  }
}
