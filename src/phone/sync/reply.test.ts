import { expect, test } from 'vitest'
import { noSignal, readAnswer } from './reply.ts'

const none = new Headers()
const ours = (more: object) => JSON.stringify({ envelope: 'gridwalk', ...more })

test('a reply in our envelope is the office', () => {
  expect(readAnswer(200, none, ours({ answers: [] }))).toMatchObject({ ok: true, body: { answers: [] } })
  expect(readAnswer(202, none, ours({ whole: false }))).toMatchObject({ ok: true })
})

test.each([
  ['a sign-in page of a hotel', 200, '<html>Welcome</html>'],
  ['JSON of somebody else', 200, '{"ok":true}'],
  ['an empty page', 200, ''],
  ['null', 200, 'null'],
  ['a demand to sign in to the network', 511, '<html>'],
  ['a 401 that is not ours', 401, 'who are you'],
  ['a page that is not there', 404, '<html>'],
])('%s is nobody', (_, status, text) => {
  expect(readAnswer(status, none, text)).toEqual(noSignal)
})

test('a refusal says what and whether it may be tried again', () => {
  expect(readAnswer(401, none, ours({ refused: 'not-signed-in', retry: false }))).toEqual({
    ok: false,
    why: 'not-signed-in',
    retry: false,
    retryAfter: null,
  })
})

test('our own proxy may refuse for the office', () => {
  expect(readAnswer(413, none, '<html>')).toMatchObject({ why: 'too-large' })
  expect(readAnswer(429, new Headers({ 'retry-after': '30' }), '')).toMatchObject({ why: 'too-many-requests', retryAfter: 30 })
  expect(readAnswer(502, new Headers({ 'retry-after': 'Tue, 24 Nov 2026 08:00:00 GMT' }), '')).toMatchObject({
    why: 'busy',
    retryAfter: null,
  })
})
