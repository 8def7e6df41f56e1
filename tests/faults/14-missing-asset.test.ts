import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../contract/api/office.ts'

let office: Office
let phone: string
beforeAll(async () => {
  phone = await mkdtemp(join(tmpdir(), 'gridwalk-phone-'))
  await mkdir(join(phone, 'assets'))
  const files = { 'index.html': '<!doctype html>', '.secret': 'x', 'assets/main-BX0a1_-9.js': '0' }
  for (const [name, content] of Object.entries(files)) await writeFile(join(phone, name), content)
  office = await openOffice({ phone })
})
afterAll(async () => {
  await office.close()
  await rm(phone, { recursive: true })
})

const missing = ['/assets/main-0000.js', '/assets/main-BX0a1_-8.js', '/gone.css', '/icon.png?v=2', '/service-worker.js']
const outside = ['/.secret', '/..%2f..%2fetc%2fpasswd.txt', '/api/nothing', '/api']

test.each([...missing, ...outside])('fault 14: what is not there is 404, not kept by anybody, and never a page: %s', async (url) => {
  for (const headers of [{}, { accept: 'text/html,*/*' }, { 'if-none-match': '"x"' }]) {
    const reply = await office.app.inject({ url, headers })
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([404, 'no-store'])
    expect(reply.json()).toEqual({ envelope: 'gridwalk', refused: 'not-found', retry: false })
  }
})

test('fault 14: a part that is there is kept for good, and a screen opens by its address', async () => {
  const part = await office.app.inject('/assets/main-BX0a1_-9.js')
  expect([part.statusCode, part.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await office.app.inject('/records/0199-x')).headers['content-type']).toContain('text/html')
})
