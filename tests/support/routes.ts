import type { FastifyInstance } from 'fastify'

/** Every route that the server itself says it has, as `METHOD /path`; a HEAD that goes with a GET is not told apart. */
export async function routesOf(app: FastifyInstance): Promise<string[]> {
  await app.ready()
  const found: string[] = []
  const above: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?) \(([A-Z, ]+)\)$/.exec(line) ?? []
    if (methods === '') continue
    const depth = indent.length / 4
    const path = (above[depth - 1] ?? '') + part
    above.length = depth
    above.push(path)
    const said = methods.split(', ')
    found.push(...said.filter((method) => method !== 'HEAD' || !said.includes('GET')).map((method) => `${method} ${path}`))
  }
  return found.sort()
}
