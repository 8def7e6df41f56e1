import { expect, type Page } from '@playwright/test'
import { versionText } from '../../src/domain/visit.ts'
import { createSealer, joined } from '../../src/phone/sync/seal.ts'
import { rescue, rescueOutcomes } from '../../src/phone/words/rescue.ts'
import { recordKinds } from '../../src/protocol/rescue-file.ts'
import type { RescueKey } from '../../src/protocol/rescue.ts'
import { Client } from './client.ts'
import type { FieldDay } from './field-day.ts'
import { metHousehold } from './visits.ts'
import { zh } from './words.ts'

/** What another phone of the worker's would hand over: one visit. */
export async function fileOfAnotherPhone(day: FieldDay): Promise<Buffer> {
  const other = await Client.demo(day.server.url, 'worker')
  const { account, device, key, office } = (await (await other.fetch(`/api/rescue/key?device=${other.device}`)).json()) as RescueKey
  const sealer = await createSealer({ account, device, key, office })
  await sealer.add(recordKinds.versions, Buffer.from(versionText(metHousehold(day.place('12组 38号'), account, 9_001, { device }))))
  await sealer.add(recordKinds.end)
  return Buffer.from(joined(await sealer.close()))
}

/** On the page of what is carried: opens a file that a colleague has handed over, of which the page then says so much. */
export async function openHandedOver(page: Page, buffer: Buffer, said: keyof typeof rescueOutcomes): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: zh(rescue.open) }).tap()
  await (await choosing).setFiles({ name: 'a.gridwalk', mimeType: 'application/octet-stream', buffer })
  await expect(page.getByText(zh(rescueOutcomes[said]))).toBeVisible()
}
