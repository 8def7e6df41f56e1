import { openDriver, type Driver } from './driver.ts'

/** The file for one process alone until it is closed; null while another has it open, such as a server that runs. */
export async function openAlone(file: string): Promise<Driver | null> {
  const driver = await openDriver(file)
  try {
    driver.exec('pragma locking_mode = exclusive')
    driver.exec('begin exclusive')
    driver.exec('commit')
    return driver
  } catch {
    driver.close()
    return null
  }
}
