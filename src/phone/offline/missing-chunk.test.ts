import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { reloadForMissingChunks } from './missing-chunk.ts'

const reload = vi.fn<() => void>()
const window = new EventTarget()
const own = new URL(import.meta.url.replace('.test', '')).pathname
let answer: () => Promise<Response>
let mark: string | null

beforeAll(() => {
  vi.stubGlobal('window', window)
  reloadForMissingChunks()
})
beforeEach(() => {
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('sessionStorage', { getItem: () => mark, setItem: (_: string, value: string) => (mark = value) })
  vi.stubGlobal('fetch', () => answer())
  mark = null
  reload.mockClear()
})
afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['another version', () => startPage('"/assets/index-new.js"'), 1],
  ['the version that this window came from', () => startPage(`"/assets/index.css" "${own}"`), 0],
  ['a sign-in page of the network', () => startPage('Please log in'), 0],
  ['a failure', () => startPage('"/assets/index-new.js"', 502), 0],
  ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), 0],
])('where the office answers with %s, a part that does not come brings the page again accordingly', async (_, says, loads) => {
  answer = says
  await missing()
  expect(reload).toHaveBeenCalledTimes(loads)
})

test('a page that still misses the part is not loaded again and again', async () => {
  answer = () => startPage('"/assets/index-new.js"')
  await missing()
  await missing()
  expect(reload).toHaveBeenCalledOnce()
})

/** As the build's own loader says it, where a part does not come. */
async function missing(): Promise<void> {
  window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
  await new Promise((resolve) => setTimeout(resolve))
}

async function startPage(text: string, status = 200): Promise<Response> {
  return new Response(text, { status })
}
