import { createConfig, lintFromString } from '@redocly/openapi-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApiDocument } from '../../src/openapi/document.ts'
import { routes } from '../../src/openapi/routes.ts'
import { createApp } from '../../src/server/app.ts'
import { openOffice, type Office } from './api/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('every route of the server is described, and nothing that it does not have', async () => {
  const found = new Set<string>()
  const app = await createApp({
    store: office.store,
    office: { name: '', demo: false, divisionsSource: '', layers: [], vocabulary: null },
    photos: '',
    phone: '',
    onRoute: ({ method, url }) => {
      for (const each of [method].flat()) found.add(`${each.toLowerCase()} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    },
  })
  await app.close()
  const served = [...found].filter((route) => route.includes(' /api/'))
  const described = routes.map(({ method, path }) => `${method} ${path}`)
  // The framework answers HEAD wherever it answers GET.
  const needed = served.filter((route) => !route.startsWith('head ') || !served.includes(route.replace('head', 'get')) || described.includes(route))
  expect(described.toSorted()).toEqual(needed.toSorted())
})

test('the description is sound OpenAPI 3.1', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    // Refusals are described for all 4XX at once, and it is served where it is read.
    rules: { 'no-server-example.com': 'off', 'operation-4xx-response': 'error' },
  })
  const problems = await lintFromString({ source: JSON.stringify(openApiDocument('0.0.0')), absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`)).toEqual([])
})
