import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../../src/server/app.ts'
import { openSqliteStore } from '../../../src/server/store/sqlite/open.ts'
import { aVersion } from '../field.ts'
import { openOffice, people } from './office.ts'

test('a store that was set back to a backup says so with a new epoch, and takes everything again', async () => {
  const office = await openOffice()
  const phone = await office.as(people.worker)
  const backup = join(office.folder, 'backup.sqlite')
  await office.store.close()
  await copyFile(join(office.folder, 'gridwalk.sqlite'), backup)

  const live = await openSqliteStore(join(office.folder, 'gridwalk.sqlite'))
  const settings = { name: 'x', demo: false, divisionsSource: '', layers: [], vocabulary: null }
  const parts = { office: settings, photos: office.folder, phone: '', now: () => office.clock.now }
  const version = aVersion()
  const sync = async (app: Awaited<ReturnType<typeof createApp>>, cursor: string | null, versions: unknown[] = []) => {
    const report = { waiting: 0, persisted: null }
    const payload = { protocol: 1, device: 'phone-1', app: '0', cursor, office: null, versions, report }
    const reply = await app.inject({
      method: 'POST',
      url: '/api/sync',
      payload,
      headers: { 'x-gridwalk': '1' },
      cookies: phone.cookies,
    })
    return reply.json<{ epoch: string; cursor: string; fresh: boolean; answers: { answer: string }[] }>()
  }
  const before = await sync(await createApp({ ...parts, store: live }), null, [version])
  expect(before.answers).toMatchObject([{ answer: 'stored' }])
  await live.close()

  const restored = await openSqliteStore(backup)
  const app = await createApp({ ...parts, store: restored })
  const after = await sync(app, before.cursor)
  expect(after).toMatchObject({ fresh: true })
  expect(after.epoch).not.toBe(before.epoch)
  expect(await sync(app, after.cursor, [version])).toMatchObject({
    epoch: after.epoch,
    fresh: false,
    answers: [{ answer: 'stored' }],
  })
  await restored.close()
})
