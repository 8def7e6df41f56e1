import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Redrawer } from '../../src/server/photos/redraw/redrawer.ts'
import { openOffice, people, type Office } from '../contract/api/office.ts'
import { aVersion } from '../contract/field.ts'
import { aCameraJpeg, aJpeg, aBoastfulJpeg, aBoastfulWebp, aPixelBomb, aWebp, hashOf } from '../support/pictures.ts'
import { childrenOf, residentBytes } from '../support/resident-bytes.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Sends bytes as a photo of a visit, and tells what the office, and then somebody else, hears of it. */
async function send(bytes: Buffer, headers: object = {}) {
  const hash = hashOf(bytes)
  const phone = await office.as(people.worker)
  const photos = [{ hash, type: 'image/jpeg' as const, bytes: bytes.length, width: 1600, height: 1200 }]
  const visit = await phone.sync({ versions: [aVersion({ photos })] })
  const url = `/api/photos/${hash}`
  const put = () => phone.ask({ method: 'PUT', url, payload: bytes, headers: { 'content-type': 'image/jpeg', ...headers } })
  const supervisor = await office.as(people.supervisor)
  const seen = () => supervisor.ask({ method: 'GET', url })
  const head = () => phone.ask({ method: 'HEAD', url })
  return { hash, phone, visit, reply: await put(), put, seen, head }
}

describe('fault 40: what a picture carries besides its pixels never reaches anybody else', () => {
  test('neither position, camera, maker’s notes, XMP nor colour profile; and it stands upright', async () => {
    const camera = await aCameraJpeg()
    const before = await sharp(camera).metadata()
    expect(before).toMatchObject({ orientation: 6, width: 240, height: 160 })
    for (const part of ['exif', 'icc', 'xmp'] as const) expect(before[part]).toBeInstanceOf(Buffer)
    const sent = await send(camera)
    expect(sent.reply.statusCode).toBe(200)
    const served = (await sent.seen()).rawPayload
    const after = await sharp(served).metadata()
    expect(after).toMatchObject({ format: 'jpeg', width: 160, height: 240, space: 'srgb' })
    expect(after.orientation).toBeUndefined()
    for (const part of ['exif', 'icc', 'xmp', 'iptc'] as const) expect(after[part]).toBeUndefined()
    for (const trace of ['Exif', 'Gridwalk', 'serial', 'rdf', 'ICC_PROFILE']) expect([trace, served.includes(trace)]).toEqual([trace, false])
    const { data, info } = await sharp(served).raw().toBuffer({ resolveWithObject: true })
    const colourAt = (y: number) => Array.from(data.subarray((y * info.width + 80) * 3, (y * info.width + 80) * 3 + 3))
    expect(colourAt(20)[0]).toBeGreaterThan(200)
    expect(colourAt(220)[2]).toBeGreaterThan(200)
  })

  test('and the bytes that carried it lie nowhere on the server any more', async () => {
    const camera = await sharp(await aCameraJpeg()).keepMetadata().jpeg({ quality: 71 }).toBuffer()
    expect((await send(camera)).reply.statusCode).toBe(200)
    const folder = join(office.folder, 'photos')
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files) {
      const bytes = await readFile(join(parentPath, name))
      expect(bytes.includes('Exif')).toBe(false)
    }
  })

  test('a page hidden behind or inside a picture is gone', async () => {
    const page = '<!doctype html><script>alert(1)</script>'
    const behind = await send(Buffer.concat([await aJpeg(), Buffer.from(page)]))
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), Buffer.from(page)])
    const plain = await aJpeg()
    const inside = await send(Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2)]))
    for (const { reply, seen } of [behind, inside]) {
      expect(reply.statusCode).toBe(200)
      const shown = await seen()
      expect(shown.rawPayload.includes('<script')).toBe(false)
      expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
    }
  })
})

describe('fault 40: what is no picture is turned down by name, once and for all, and its visit stays', () => {
  const cases: readonly [string, () => Promise<Buffer>, string][] = [
    ['a page named .jpg', async () => Buffer.from(`<html>${randomBytes(8).toString('hex')}`), 'not-a-picture'],
    ['a page that begins like a JPEG', async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(3000)]), 'not-a-picture'],
    ['a JPEG cut off in the middle', async () => (await aJpeg()).subarray(0, 2000), 'not-a-picture'],
    ['a JPEG that says it is 30,000 by 30,000', () => aBoastfulJpeg(30_000), 'too-many-pixels'],
    ['a WebP that says it is 16,000 by 16,000', () => aBoastfulWebp(16_000), 'too-many-pixels'],
    ['a PNG', () => sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).png().toBuffer(), 'not-a-picture'],
    ['a drawing with a script', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'not-a-picture'],
    ['a WebP that is nothing but its name', async () => Buffer.concat([Buffer.from('RIFF0000WEBPVP8 '), randomBytes(100)]), 'not-a-picture'],
  ]

  test.each(cases)('%s', async (_name, make, why) => {
    const bytes = await make()
    expect(bytes.length).toBeLessThan(8_000_000)
    const sent = await send(bytes, { 'content-disposition': 'attachment; filename="../../index.html"' })
    expect([sent.reply.statusCode, sent.reply.json()]).toEqual([415, { envelope: 'gridwalk', refused: 'bad-request', retry: false }])
    expect([(await sent.head()).statusCode, (await sent.head()).headers['x-unusable']]).toEqual([410, why])
    expect((await sent.seen()).statusCode).toBe(410)
    // Said again without a look at the bytes, and never asked for again.
    expect((await sent.put()).statusCode).toBe(415)
    expect((await sent.phone.sync()).missingPhotos).not.toContain(sent.hash)
    expect(sent.visit.answers[0]?.answer).toBe('stored')
  })
})

describe('fault 40: pictures take bounded memory, however many come at once', () => {
  test('forty thousand pixels square of PNG, the largest that is opened at all, and twelve ordinary photos at once', async () => {
    const bomb = aPixelBomb(40_000)
    const largest = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: 'red' } }).jpeg({ progressive: true }).toBuffer()
    const photo = await aJpeg({ width: 1600, height: 1200 })
    // The same picture with another end is another photo.
    const photos = Array.from({ length: 12 }, () => Buffer.concat([photo, randomBytes(8)]))
    const before = await residentBytes()
    const sent = await Promise.all([bomb, largest, ...photos].map((bytes) => send(bytes)))
    expect(sent.map(({ reply }) => reply.statusCode)).toEqual([415, 200, ...photos.map(() => 200)])
    const after = await residentBytes()
    // One picture at a time in the process that draws; what waits lies on the disk. All pixels of the bomb would be 6,400 MB.
    expect(after.children).toBeLessThan(300_000_000)
    expect(after.own - before.own).toBeLessThan(300_000_000)
    console.log(`memory: ${mb(after.children)} MB in the process that draws, ${mb(after.own - before.own)} MB more in the server's`)
  }, 60_000)

  test('an honest WebP stays one', async () => {
    const sent = await send(await aWebp(), { 'content-type': 'image/webp' })
    expect((await sent.seen()).headers['content-type']).toBe('image/webp')
  })
})

describe('fault 40: a crash while a photo is drawn anew loses nothing and leaves nothing half', () => {
  test('of the server, between the copy and its being written down', async () => {
    const photo = await aJpeg()
    vi.spyOn(office.store, 'photoArrived').mockRejectedValueOnce(new Error('power cut'))
    const sent = await send(photo)
    expect([sent.reply.statusCode, sent.reply.json<{ retry: boolean }>().retry]).toEqual([500, true])
    expect([(await sent.head()).statusCode, (await sent.head()).headers['x-received']]).toEqual([404, String(photo.length)])
    expect((await sent.seen()).statusCode).toBe(404)
    expect((await sent.put()).statusCode).toBe(200)
    expect(await leftovers()).toEqual([])
  })

  test('of the server, before it has cleared away what the phone sent', async () => {
    const photo = await aJpeg()
    const sent = await send(photo)
    await writeFile(join(office.folder, 'photos', sent.hash.slice(0, 2), `${sent.hash}.part`), photo)
    expect((await sent.head()).statusCode).toBe(200)
    expect(await leftovers()).toEqual([])
  })

  test('of the process that draws: the picture is drawn by another one', async () => {
    await send(await aJpeg())
    const [drawing] = await childrenOf(process.pid)
    process.kill(Number(drawing), 'SIGSTOP')
    const redraw = vi.spyOn(Redrawer.prototype, 'redraw')
    const sending = send(await aJpeg())
    // Not before it was handed the picture, or it would not die over it.
    await vi.waitFor(() => expect(redraw).toHaveBeenCalledOnce())
    process.kill(Number(drawing), 'SIGKILL')
    expect((await sending).reply.statusCode).toBe(200)
  })

  test('and a photo that an earlier version of the server took as it was is drawn anew before it is shown', async () => {
    const camera = await sharp(await aCameraJpeg()).keepMetadata().jpeg({ quality: 72 }).toBuffer()
    const sent = await send(await aJpeg())
    await rm(join(office.folder, 'photos'), { recursive: true })
    await mkdir(join(office.folder, 'photos', sent.hash.slice(0, 2)), { recursive: true })
    await writeFile(join(office.folder, 'photos', sent.hash.slice(0, 2), sent.hash), camera)
    vi.spyOn(office.store, 'photoCopy').mockResolvedValueOnce(null)
    const shown = await sent.seen()
    expect([shown.statusCode, shown.rawPayload.includes('Exif')]).toEqual([200, false])
  })
})

async function leftovers(): Promise<string[]> {
  const files = await readdir(join(office.folder, 'photos'), { recursive: true })
  return files.filter((file) => /[.](part|drawn)$/.test(file))
}

function mb(bytes: number): number {
  return Math.round(bytes / 1e6)
}
