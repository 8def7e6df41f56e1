import { expect, test } from 'vitest'
import { pack } from './pack.ts'

test('a long text is gzipped, and says so', async () => {
  const text = '走访'.repeat(2_000)
  const { body, headers } = await pack(text)
  expect(headers).toEqual({ 'content-encoding': 'gzip' })
  expect(body.byteLength).toBeLessThan(500)
  const unpacked = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'))
  expect(await new Response(unpacked).text()).toBe(text)
})

test('a short one goes as it is', async () => {
  const { body, headers } = await pack('{"identity":"worker"}')
  expect(headers).toEqual({})
  expect(new TextDecoder().decode(body)).toBe('{"identity":"worker"}')
})
