import { demoFolder } from './demo-data.ts'

/** Once before all stories. */
export default async function beforeAll(): Promise<void> {
  await demoFolder()
}
