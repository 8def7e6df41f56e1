import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { isAreaCode } from '../domain/area.ts'
import { isLocalDay } from '../domain/day.ts'
import { rescueType } from '../protocol/rescue.ts'
import { refusal } from './replies.ts'
import { routes, type Route } from './routes.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/** The API as OpenAPI 3.1, made from the very schemas that the server checks requests with. */
export function openApiDocument(version: string) {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gridwalk 网格行',
      version,
      description:
        'What phones and the office’s server say to each other. Writes carry the header x-gridwalk: 1; every JSON answer carries the envelope, ' +
        'so that a sign-in page in between is never taken for the server. Bodies may be gzipped.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name, description: tags[name] ?? name })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-gridwalk', description: 'Set by either sign-in; called gridwalk over plain http.' } },
      parameters: {
        ours: { name: 'x-gridwalk', in: 'header', required: true, description: 'Keeps other sites from writing in somebody’s name.', schema: { const: '1' } },
      },
      responses: {
        refused: {
          description: 'Refused by name: `refused` says what it is, `retry` whether the same request may succeed later.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        },
      },
      schemas: { Refusal: toSchema(refusal) },
    },
  }
}

function operation(route: Route): object {
  const { method, id, about, open, body, query, replies } = route
  const parameters = [
    ...Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name = '']) => ({ name, in: 'path', required: true, description: pathNames[name], schema: { type: 'string' } })),
    ...Object.entries(query?.entries ?? {}).map(([name, schema]) => ({ name, in: 'query', required: schema.type !== 'optional', schema: toSchema(schema) })),
    ...(method === 'get' || method === 'head' ? [] : [{ $ref: '#/components/parameters/ours' }]),
  ]
  const answers: [string, object][] = Object.entries(replies).map(([status, reply]) => [status, { description: sentence(Number(status)), ...contentOf(reply) }])
  return {
    operationId: id,
    summary: about,
    tags: [tagOf(route)],
    ...(open && { security: [] }),
    parameters,
    ...(body !== undefined && { requestBody: { required: true, ...contentOf(body) } }),
    responses: { ...Object.fromEntries<object>(answers), '4XX': { $ref: '#/components/responses/refused' }, '5XX': { $ref: '#/components/responses/refused' } },
  }
}

function contentOf(what: GenericSchema | 'photo' | 'rescue' | null): { content?: object } {
  if (what === null) return {}
  if (what === 'rescue') return { content: { [rescueType]: { schema: binary } } }
  if (what === 'photo') return { content: { 'image/jpeg': { schema: binary }, 'image/webp': { schema: binary } } }
  return { content: { 'application/json': { schema: toSchema(what) } } }
}

const binary = { type: 'string', contentMediaType: 'application/octet-stream' }

/** What a schema asks of the input. Rules that JSON Schema has no words for are said as far as it has them. */
export function toSchema(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const { requirement } = valibotAction as { requirement?: unknown }
      if (requirement === isAreaCode) return { ...jsonSchema, pattern: String.raw`^\d{12}(\d{3})?$` }
      if (requirement === isLocalDay) return { ...jsonSchema, ...(jsonSchema.type === 'number' && { type: 'integer' }), description: 'a day as yyyymmdd' }
      return undefined
    },
  })
  return rest
}

const pathNames: Readonly<Record<string, string>> = {
  id: 'Of the account, import or campaign.',
  town: 'First nine digits of the area code.',
  account: 'Of the account that sent it.',
  digest: 'Of what was sent.',
  device: 'Of the phone, as it names itself.',
  hash: 'SHA-256 of the photo’s bytes as its phone has them, lower-case hex.',
}

const tags: Readonly<Record<string, string>> = {
  sync: 'Visits and slips',
  photos: 'Photos of visits',
  people: 'Accounts and phones',
  roster: 'Areas and places',
  office: 'Campaigns, figures, and what waits for the office',
  session: 'Coming in and going out',
}

/** By the first word of the address; what is not named here has to do with coming in and going out. */
const tagOfWord: Readonly<Record<string, string>> = {
  sync: 'sync',
  rescue: 'sync',
  photos: 'photos',
  accounts: 'people',
  people: 'people',
  roster: 'roster',
  reorganisation: 'roster',
  attention: 'office',
  'set-aside': 'office',
  audit: 'office',
  exports: 'office',
  campaigns: 'office',
  coverage: 'office',
  figures: 'office',
}

function tagOf({ path }: Route): string {
  return tagOfWord[path.split('/')[2] ?? ''] ?? 'session'
}

function sentence(status: number): string {
  if (status === 503) return 'Not now, and why.'
  if (status === 202) return 'Kept so far; more is to come.'
  if (status === 404) return 'Not here, or not wholly.'
  return status === 410 ? 'Seen, and nothing can be shown of it.' : 'Done.'
}
