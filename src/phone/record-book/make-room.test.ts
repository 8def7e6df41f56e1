import { expect, test, vi } from 'vitest'
import { makeRoom } from './make-room.ts'

test('a full phone gives up parts and pictures that can be fetched again, never the app nor what opens its lock', async () => {
  const kept = new Set(['workbox-precache-v2-https://office.example/', 'lock-parts', 'opened-parts', 'tiles'])
  vi.stubGlobal('caches', { keys: async () => [...kept], delete: async (name: string) => kept.delete(name) })
  expect(await makeRoom()).toBe(true)
  expect([...kept]).toEqual(['workbox-precache-v2-https://office.example/', 'lock-parts'])
  expect(await makeRoom()).toBe(false)
})
