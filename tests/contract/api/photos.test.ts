import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PhotoKept } from '../../../src/protocol/messages.ts'
import { aVersion } from '../field.ts'
import { aJpeg, aWebp, hashOf } from '../../support/pictures.ts'
import { openOffice, people, type Office } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** A photo that a stored visit of the worker names, and what its phone does with it. */
async function takePhoto(sent?: Buffer, who: (typeof people)[keyof typeof people] = people.worker) {
  const bytes = sent ?? (await aJpeg())
  const hash = hashOf(bytes)
  const phone = await office.as(who)
  const photos = [{ hash, type: 'image/jpeg', bytes: bytes.length, width: 1600, height: 1200 }]
  const { answers, missingPhotos } = await phone.sync({ versions: [aVersion({ photos: photos as never })] })
  const url = `/api/photos/${hash}`
  const put = async (payload: Buffer, headers: object = {}) => {
    const reply = await phone.ask({
      method: 'PUT',
      url,
      payload,
      headers: { 'content-type': 'image/jpeg', ...headers },
    })
    return { status: reply.statusCode, ...reply.json<Partial<PhotoKept> & { refused?: string; retry?: boolean }>() }
  }
  const part = (from: number, to: number) =>
    put(bytes.subarray(from, to), { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` })
  const head = () => phone.ask({ method: 'HEAD', url })
  const get = () => phone.ask({ method: 'GET', url })
  return { hash, bytes, url, answers, missingPhotos, phone, put, part, head, get }
}

describe('a photo', () => {
  test('is missing until it is sent, then comes back drawn anew, with a hash to check it by', async () => {
    const photo = await takePhoto()
    expect(photo.missingPhotos).toContain(photo.hash)
    expect([(await photo.head()).statusCode, (await photo.head()).headers['x-received']]).toEqual([404, '0'])
    expect(await photo.put(photo.bytes)).toEqual({
      status: 200,
      envelope: 'gridwalk',
      hash: photo.hash,
      received: expect.any(Number) as number,
      whole: true,
    })
    expect((await photo.phone.sync()).missingPhotos).not.toContain(photo.hash)
    expect((await photo.head()).statusCode).toBe(200)
    const reply = await photo.get()
    const digest = Buffer.from(hashOf(reply.rawPayload), 'hex').toString('base64')
    expect(reply.headers).toMatchObject({
      'repr-digest': `sha-256=:${digest}:`,
      'content-length': String(reply.rawPayload.length),
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-gridwalk': '1',
    })
  })

  test('is taken up where it broke off, byte for byte', async () => {
    const photo = await takePhoto(await aJpeg({ width: 160, height: 120 }))
    const end = photo.bytes.length
    expect(await photo.part(0, 2000)).toMatchObject({ status: 202, received: 2000, whole: false })
    expect((await photo.head()).headers['x-received']).toBe('2000')
    expect((await photo.get()).statusCode).toBe(404)
    expect(await photo.part(3000, 5000)).toMatchObject({ status: 409, refused: 'bad-request', retry: true })
    expect(await photo.part(1500, 4000)).toMatchObject({ status: 202, received: 4000 })
    expect(await photo.part(4000, end)).toMatchObject({ status: 200, whole: true })
    expect((await photo.get()).statusCode).toBe(200)
    expect(await photo.part(end - 1, end)).toMatchObject({ status: 200, whole: true })
  })

  test('whose connection is cut goes on from what had arrived', async () => {
    const photo = await takePhoto(await aJpeg({ width: 800, height: 700 }))
    if (!office.app.server.listening) await office.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = office.app.server.address() as AddressInfo
    const headers = {
      'x-gridwalk': '1',
      'content-type': 'image/jpeg',
      'content-length': photo.bytes.length,
      cookie: `gridwalk=${photo.phone.cookies.gridwalk}`,
    }
    const upload = request({ port, host: '127.0.0.1', path: photo.url, method: 'PUT', headers })
    upload.on('error', () => {})
    upload.write(photo.bytes.subarray(0, 150_000))
    const received = async () => Number((await photo.head()).headers['x-received'])
    await vi.waitFor(async () => expect(await received()).toBe(150_000), { timeout: 15_000 })
    upload.destroy()
    await vi.waitFor(async () => expect(await photo.part(150_000, photo.bytes.length)).toMatchObject({ status: 200, whole: true }), { timeout: 15_000 })
    expect((await photo.get()).statusCode).toBe(200)
  })

  test('with other bytes than its name says is thrown away, and the right ones are taken', async () => {
    const photo = await takePhoto()
    expect(await photo.put(await aJpeg())).toMatchObject({ status: 422, refused: 'bad-request', retry: false })
    expect((await photo.head()).headers['x-received']).toBe('0')
    expect(await photo.put(photo.bytes)).toMatchObject({ status: 200 })
  })

  test('that is a page, or called one, is refused', async () => {
    const page = await takePhoto(Buffer.from('<!doctype html><script>alert(1)</script>'))
    expect(await page.put(page.bytes)).toMatchObject({ status: 415, refused: 'bad-request' })
    const photo = await takePhoto()
    expect(await photo.put(photo.bytes, { 'content-type': 'text/html' })).toMatchObject({ status: 415 })
  })

  test('over eight megabytes is refused, announced or not', async () => {
    const photo = await takePhoto()
    expect(await photo.put(Buffer.alloc(8_000_001))).toMatchObject({ status: 413, refused: 'too-large', retry: false })
    expect(await photo.put(Buffer.alloc(10), { 'content-range': 'bytes 0-9/8000001' })).toMatchObject({ status: 413 })
    expect(await photo.put(Buffer.alloc(10), { 'content-range': 'bytes 9-0/10' })).toMatchObject({ status: 400 })
  })

  test('may be a WebP', async () => {
    const webp = await aWebp()
    const photo = await takePhoto(webp)
    expect(await photo.put(webp, { 'content-type': 'image/webp' })).toMatchObject({ status: 200 })
    expect((await photo.get()).headers['content-type']).toBe('image/webp')
  })

  test('is unknown to everybody whose areas do not name it', async () => {
    const photo = await takePhoto()
    await photo.put(photo.bytes)
    const seen = async (who: (typeof people)[keyof typeof people], method: 'GET' | 'HEAD') =>
      (await (await office.as(who)).ask({ method, url: photo.url })).statusCode
    expect(await seen(people.supervisor, 'GET')).toBe(200)
    expect(await seen(people.neighbour, 'GET')).toBe(404)
    expect(await seen(people.otherTown, 'HEAD')).toBe(404)
    expect((await office.app.inject(photo.url)).statusCode).toBe(401)
    const stranger = await office.as(people.neighbour)
    const put = {
      method: 'PUT',
      url: photo.url,
      payload: photo.bytes,
      headers: { 'content-type': 'image/jpeg' },
    } as const
    expect((await stranger.ask(put)).statusCode).toBe(404)
  })

  test.each(['..%2f..%2fgridwalk.sqlite', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}.part`, '0'.repeat(64)])(
    'called %s does not exist',
    async (name) => {
      const { ask } = await office.as(people.county)
      expect((await ask({ method: 'GET', url: `/api/photos/${name}` })).statusCode).toBe(404)
      const put = {
        method: 'PUT',
        url: `/api/photos/${name}`,
        payload: await aJpeg(),
        headers: { 'content-type': 'image/jpeg' },
      } as const
      expect((await ask(put)).statusCode).toBe(404)
    },
  )

  test('leaves nothing half behind once it is whole', async () => {
    const files = await readdir(join(office.folder, 'photos'), { recursive: true })
    const photo = await takePhoto()
    await photo.part(0, 100)
    await photo.part(100, photo.bytes.length)
    const now = await readdir(join(office.folder, 'photos'), { recursive: true })
    expect(now.filter((file) => !files.includes(file) && /[.](part|drawn)$/.test(file))).toEqual([])
  })
})
