import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSealer, joined } from '../../src/phone/sync/seal.ts'
import { readHead, recordKinds, segmentBytes, tagBytes } from '../../src/protocol/rescue-file.ts'
import { officeMark, phoneKey } from '../../src/server/rescue/keys.ts'
import { openRescueFile, Unreadable } from '../../src/server/rescue/open-file.ts'

const secret = randomBytes(32).toString('hex')
const writer = { account: 'wei', device: 'phone-1' }
const keys = { key: phoneKey(secret, 'wei', 'phone-1').toString('base64'), office: officeMark(secret).toString('base64') }

async function sealed(contents: readonly Uint8Array[], as = { ...writer, ...keys }): Promise<Buffer> {
  const sealer = await createSealer(as)
  for (const content of contents) await sealer.add(recordKinds.photo, content)
  await sealer.add(recordKinds.end)
  return Buffer.from(joined(await sealer.close()))
}

/** Contents of the photos in the file, which arrives in pieces of this length; or why it cannot be read. */
async function opened(file: Buffer, piece = 1000, by = secret): Promise<Buffer[] | string> {
  async function* pieces() {
    for (let at = 0; at < file.length; at += piece) yield file.subarray(at, at + piece)
  }
  try {
    const found: Buffer[] = []
    const { records } = await openRescueFile(pieces(), by)
    for await (const { kind, content } of records) if (kind === recordKinds.photo) found.push(Buffer.from(content))
    return found
  } catch (error) {
    if (error instanceof Unreadable) return error.found
    throw error
  }
}

test('what a phone seals the office opens, whatever it holds and in whatever pieces it comes', async () => {
  const content = fc.uint8Array({ maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(fc.array(content, { maxLength: 6 }), fc.integer({ min: 1, max: 2000 }), async (contents, piece) => {
      expect(await opened(await sealed(contents), piece)).toEqual(contents.map((each) => Buffer.from(each)))
    }),
    { numRuns: 60 },
  )
})

test.each([-6, -1, 0, 1, 70_000])('records around the edge of a segment (%i) come through', async (more) => {
  const content = randomBytes(segmentBytes - tagBytes - 10 + more)
  const found = await opened(await sealed([content, content]), 65_000)
  expect(Array.isArray(found) && found.length === 2 && found.every((each) => each.equals(content))).toBe(true)
})

test('a file in which any byte was changed, left out or cut off is refused', async () => {
  const file = await sealed([randomBytes(300)])
  const read = readHead(file)
  expect(read).toMatchObject({ head: writer })
  for (let at = 0; at < file.length; at++) {
    const bent = Buffer.from(file)
    bent[at] = (bent[at] ?? 0) ^ 0x10
    expect(await opened(bent), `byte ${at}`).toBeTypeOf('string')
  }
  for (let at = 0; at < file.length; at += 7) expect(await opened(file.subarray(0, at)), `cut at ${at}`).toBeTypeOf('string')
  expect(await opened(Buffer.concat([file, Buffer.of(0)]))).toBe('damaged')
})

test('segments can be neither left out, nor changed about, nor taken for the last', async () => {
  const file = await sealed([randomBytes(3 * segmentBytes)])
  const start = (readHead(file) as { length: number }).length
  const segment = (n: number) => file.subarray(start + n * segmentBytes, start + (n + 1) * segmentBytes)
  const head = file.subarray(0, start)
  expect(await opened(Buffer.concat([head, segment(1), segment(0), segment(2), segment(3)]))).toBe('damaged')
  expect(await opened(Buffer.concat([head, segment(0), segment(2), segment(3)]))).toBe('damaged')
  expect(await opened(Buffer.concat([head, segment(0), segment(1), segment(2)]))).toBe('damaged')
})

test('a file says what is the matter with it', async () => {
  const file = await sealed([randomBytes(10)])
  const newer = Buffer.from(file)
  newer[8] = 2
  expect(await opened(newer)).toBe('newer')
  expect(await opened(Buffer.from('PK\u0003\u0004 some other file'))).toBe('none')
  expect(await opened(Buffer.alloc(0))).toBe('none')
  expect(await opened(file, 1000, randomBytes(32).toString('hex'))).toBe('other-office')
  // Sealed with the key of another phone, or in the name of another account.
  for (const forged of [{ device: 'phone-2' }, { account: 'lu' }]) {
    expect(await opened(await sealed([randomBytes(10)], { ...writer, ...keys, ...forged }))).toBe('damaged')
  }
})

test('nothing of the content can be read without the key, and the same content is never sealed alike', async () => {
  const words = Buffer.from('民范村12组37号'.repeat(50))
  const [a, b] = [await sealed([words]), await sealed([words])]
  expect(a.includes('民范村')).toBe(false)
  expect(a.includes('wei')).toBe(true)
  expect(a.subarray(60).equals(b.subarray(60))).toBe(false)
})
