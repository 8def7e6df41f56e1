import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice, people, type Office } from './office.ts'

let office: Office
let phone: string
const script = `console.log('${'x'.repeat(3000)}')`
beforeAll(async () => {
  phone = await mkdtemp(join(tmpdir(), 'gridwalk-phone-'))
  await mkdir(join(phone, 'assets'))
  const files = {
    'index.html': '<!doctype html><title>网格行</title>',
    'service-worker.js': '// worker',
    'manifest.webmanifest': '{}',
    'assets/main-BX0a1_-9.js': script,
    'assets/logo.svg': '<svg/>',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(phone, name), content)
  const layer = { id: 'a', name: 'A', coordinates: 'wgs84', maxZoom: 18, attribution: 'x' } as const
  const layers = [
    { ...layer, url: 'https://t{s}.tiles.example/{z}/{x}/{y}.png', subdomains: '01' },
    { ...layer, url: 'https://one.example:8443/{z}/{x}/{y}?tk=1', subdomains: '' },
  ]
  office = await openOffice({
    phone,
    office: { name: 'x', demo: false, divisionsSource: '', layers, vocabulary: null },
  })
})
afterAll(async () => {
  await office.close()
  await rm(phone, { recursive: true })
})

describe('the phone app', () => {
  test.each(['/', '/map', '/map?place=450126104202-00037', '/log', '/records/0199-x/correct', '/join/AB2C3D', '/me/'])(
    'every screen opens by its own address: %s',
    async (url) => {
      const reply = await office.app.inject(url)
      expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(reply.headers['content-type']).toContain('text/html')
      expect(reply.body).toContain('网格行')
    },
  )

  test('files with a hash in their name are kept for good, the others are asked for again', async () => {
    const kept = async (url: string) => (await office.app.inject(url)).headers['cache-control']
    expect(await kept('/assets/main-BX0a1_-9.js')).toBe('public, max-age=31536000, immutable')
    expect(await kept('/service-worker.js')).toBe('no-cache')
    expect(await kept('/assets/logo.svg')).toBe('no-cache')
    expect((await office.app.inject('/manifest.webmanifest')).headers['content-type']).toContain(
      'application/manifest+json',
    )
  })

  test('a write to a screen is no screen', async () => {
    expect((await office.app.inject({ method: 'POST', url: '/map' })).statusCode).toBe(404)
  })

  test('text goes out gzipped to who takes it', async () => {
    const packed = await office.app.inject({
      url: '/assets/main-BX0a1_-9.js',
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(packed.rawPayload.length).toBeLessThan(300)
    expect(gunzipSync(packed.rawPayload).toString()).toBe(script)
    const plain = await office.app.inject('/assets/main-BX0a1_-9.js')
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, script])
  })

  test('a file that has not changed is not sent again', async () => {
    const { headers } = await office.app.inject('/service-worker.js')
    const again = await office.app.inject({
      url: '/service-worker.js',
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect(again.statusCode).toBe(304)
  })

  test('a sync reply goes out gzipped', async () => {
    const { ask } = await office.as(people.county)
    const payload = {
      protocol: 1,
      device: 'd',
      app: '0',
      cursor: null,
      office: null,
      versions: [],
      report: { waiting: 0, persisted: null },
    }
    const reply = await ask({ method: 'POST', url: '/api/sync', payload, headers: { 'accept-encoding': 'gzip' } })
    expect(reply.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(reply.rawPayload).toString())).toMatchObject({ envelope: 'gridwalk', fresh: true })
  })
})

describe('every reply', () => {
  test('carries the headers that keep other sites and strange scripts out', async () => {
    for (const url of ['/', '/api/health', '/api/nothing', '/assets/main-BX0a1_-9.js', '/gone.js']) {
      const { headers } = await office.app.inject(url)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain(`default-src 'self'`)
      expect(policy).toContain(`frame-ancestors 'none'`)
      expect(policy).not.toContain('unsafe')
      expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types default chip$/)
      expect(policy).toContain('https://t0.tiles.example https://t1.tiles.example https://one.example:8443')
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=(self), camera=(self)'),
      })
      expect(headers).not.toHaveProperty('strict-transport-security')
    }
  })

  test('over https asks for https from then on', async () => {
    const { headers } = await office.app.inject({ url: '/', headers: { 'x-forwarded-proto': 'https' } })
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  test('of health is numbers and nothing about a person', async () => {
    const reply = await office.app.inject('/api/health')
    const body = reply.json<{ counts: Record<string, number> }>()
    expect(body).toMatchObject({
      envelope: 'gridwalk',
      ok: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      epoch: await office.store.epoch(),
    })
    expect(Object.values(body.counts).every(Number.isInteger)).toBe(true)
    expect([reply.headers['x-gridwalk'], reply.headers['cache-control']]).toEqual(['1', 'no-store'])
  })
})

test('what goes wrong inside is told as a fault and nothing more', async () => {
  const broken = await openOffice()
  const { ask } = await broken.as(people.worker)
  broken.store.missingPhotos = () => Promise.reject(new Error('secret path /var/lib'))
  const payload = {
    protocol: 1,
    device: 'd',
    app: '0',
    cursor: null,
    office: null,
    versions: [],
    report: { waiting: 0, persisted: null },
  }
  const reply = await ask({ method: 'POST', url: '/api/sync', payload })
  expect([reply.statusCode, reply.json()]).toEqual([500, { envelope: 'gridwalk', refused: 'fault', retry: true }])
  await broken.close()
})
