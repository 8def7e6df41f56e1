import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SyncReply, Welcome } from '../../src/protocol/messages.ts'
import { storedRows } from '../support/office-store.ts'
import { headersOf, packed, seedWorkers, visitsOf } from '../support/many-workers.ts'
import { serverBuild } from '../support/server-build.ts'

let built: string
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridwalk-process-'))
  built = join(await serverBuild(), 'server')
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts the server as an office does and waits for its address, or for its end. */
async function start(env: Record<string, string>) {
  const server = spawn(process.execPath, [join(built, 'main.js')], {
    env: { PORT: '0', GRIDWALK_HOST: '127.0.0.1', ...env },
  })
  const said: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => said.push(line))
  const ended = new Promise<number | null>((done) => server.once('exit', done))
  const address = new Promise<string>((done) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line)
      const [found] = /http:\/\/localhost:\d+/.exec(line) ?? []
      // The link for the first account is said after the address, in the same breath.
      if (found) setImmediate(() => done(found))
    })
  })
  await Promise.race([address, ended])
  return { server, said, ended, address }
}

/** A command of the office's, run to its end. */
async function run(command: 'backup' | 'restore', ...args: string[]) {
  const running = spawn(process.execPath, [join(built, `${command}.js`), ...args])
  let said = ''
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const code = await new Promise<number | null>((done) => running.once('exit', done))
  return { code, said }
}

async function stop({ server, ended }: { server: ChildProcess; ended: Promise<number | null> }) {
  server.kill('SIGTERM')
  return ended
}

const post = (url: string, body: object) =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'x-gridwalk': '1', 'content-type': 'application/json' },
  })

test('a wrong environment is told in full, and nothing starts', async () => {
  const { said, ended } = await start({ PORT: 'x', GRIDWALK_DEMO: 'maybe', GRIDWALK_DATA: join(folder, 'none') })
  expect(await ended).toBe(1)
  expect(said.join('\n')).toContain('PORT should be')
  expect(said.join('\n')).toContain('GRIDWALK_DEMO should be')
})

test('an empty folder without the demo gives one link, which lets the office in once', async () => {
  const env = { GRIDWALK_DATA: join(folder, 'office'), GRIDWALK_DEMO: 'off', GRIDWALK_COUNTY: '450126' }
  const first = await start(env)
  const link = () => first.said.find((line) => line.includes('/join/'))
  await expect.poll(link).toBeDefined()
  const code = link()?.split('/join/')[1] ?? ''
  const reply = await post(`${await first.address}/api/sign-in`, { code })
  expect(await reply.json()).toMatchObject({ account: { role: 'county', areas: ['450126000000'] } })
  expect((await post(`${await first.address}/api/demo/sign-in`, { identity: 'county' })).status).toBe(404)
  expect(await stop(first)).toBe(0)
  const second = await start(env)
  await post(`${await second.address}/api/sign-in`, { code })
  expect(second.said.filter((line) => line.includes('/join/'))).toEqual([])
  expect(await stop(second)).toBe(0)
}, 30_000)

test('an empty folder starts with the demo county, and never becomes an office by mistake', async () => {
  const GRIDWALK_DATA = join(folder, 'demo')
  const demo = await start({ GRIDWALK_DATA })
  const welcome = (await (await fetch(`${await demo.address}/api/welcome`)).json()) as Welcome
  expect(welcome.demo.map((row) => row.identity)).toEqual(['worker', 'supervisor', 'county'])
  expect(await stop(demo)).toBe(0)
  const office = await start({ GRIDWALK_DATA, GRIDWALK_DEMO: 'off' })
  expect(await office.ended).toBe(1)
  expect(office.said.join()).toContain('holds the demo county')
}, 60_000)

test('a backup is made while the server runs; a restore waits until it is stopped, and gives it a new epoch', async () => {
  const [GRIDWALK_DATA, backups] = [join(folder, 'backed-up'), join(folder, 'backups')]
  const env = { GRIDWALK_DATA, GRIDWALK_DEMO: 'off', GRIDWALK_COUNTY: '450126' }
  const epochOf = async (url: string) => ((await (await fetch(`${url}/api/health`)).json()) as { epoch: string }).epoch
  const first = await start(env)
  const epoch = await epochOf(await first.address)
  expect(await run('backup', '--data', GRIDWALK_DATA)).toMatchObject({ code: 1, said: expect.stringContaining('--to FOLDER') })
  expect(await run('backup', '--data', GRIDWALK_DATA, '--to', backups)).toMatchObject({ code: 0, said: expect.stringContaining(backups) })
  const backup = join(backups, (await readdir(backups))[0] ?? '')
  const putBack = () => run('restore', '--from', backup, '--data', GRIDWALK_DATA, '--replace')
  expect(await putBack()).toMatchObject({ code: 1, said: expect.stringContaining('A server runs on') })
  expect(await epochOf(await first.address)).toBe(epoch)
  // A power cut leaves no lock behind.
  first.server.kill('SIGKILL')
  await first.ended
  expect(await putBack()).toMatchObject({ code: 0, said: expect.stringContaining('What was there before lies in') })
  const second = await start(env)
  expect(await epochOf(await second.address)).not.toBe(epoch)
  expect(await stop(second)).toBe(0)
  // Cut off while it is moved in: nothing starts on half an office.
  await mkdir(join(GRIDWALK_DATA, '.restoring'))
  const third = await start(env)
  expect(await third.ended).toBe(1)
  expect(third.said.join()).toContain('was cut off')
}, 60_000)

test('a request under way when the server is stopped is finished and answered', async () => {
  const running = await start({ GRIDWALK_DATA: join(folder, 'stopped'), GRIDWALK_DEMO: 'off' })
  const address = await running.address
  const body = JSON.stringify({ code: 'AB2C3D' })
  const headers = {
    'x-gridwalk': '1',
    'content-type': 'application/json',
    'content-length': body.length,
    expect: '100-continue',
  }
  const asked = request(`${address}/api/sign-in`, { method: 'POST', headers })
  const answered = new Promise<IncomingMessage>((done, fail) => asked.once('response', done).once('error', fail))
  asked.flushHeaders()
  // The server has begun with it once it asks for the body.
  await new Promise((done) => asked.once('continue', done))
  running.server.kill('SIGTERM')
  const newcomer = () => fetch(`${address}/api/welcome`)
  await expect.poll(async () => (await newcomer()).status).toBe(503)
  expect((await newcomer()).headers.get('retry-after')).toBe('5')
  expect((await fetch(`${address}/api/ready`)).status).toBe(503)
  asked.end(body)
  expect((await answered).statusCode).toBe(403)
  expect(await running.ended).toBe(0)
  expect(running.said.flatMap((line) => /"event":"(\w+)"/.exec(line)?.[1] ?? [])).toEqual(expect.arrayContaining(['started', 'stopping', 'stopped']))
}, 30_000)

test('a server that is stopped under load has every visit it acknowledged, and a second signal ends it at once', async () => {
  const GRIDWALK_DATA = join(folder, 'loaded')
  await mkdir(GRIDWALK_DATA)
  const phones = await seedWorkers(GRIDWALK_DATA, 8)
  const running = await start({ GRIDWALK_DATA, GRIDWALK_DEMO: 'off' })
  const address = await running.address
  const acknowledged = new Map<string, string>()
  const turnedAway: number[] = []
  let stopped = false
  const working = phones.map(async (phone) => {
    for (let round = 0; ; round++) {
      const versions = visitsOf(phone, round * 20, 20)
      const sent = { method: 'POST', headers: headersOf(phone), body: packed(phone, versions) }
      const reply = await fetch(`${address}/api/sync`, sent).catch(() => null)
      if (!reply) return
      if (!reply.ok) return void turnedAway.push(reply.status)
      const { answers } = (await reply.json()) as SyncReply
      for (const { index, answer, hash } of answers) if (answer === 'stored') acknowledged.set(versions[index]?.visit ?? '', hash ?? '')
      if (acknowledged.size > 200 && !stopped) stopped = running.server.kill('SIGTERM')
    }
  })
  await Promise.all(working)
  expect(await running.ended).toBe(0)
  expect(acknowledged.size).toBeGreaterThan(200)
  expect(turnedAway.every((status) => status === 503)).toBe(true)
  const rows = await storedRows(GRIDWALK_DATA, [...acknowledged.keys()])
  expect(rows.map(({ visit, hash }) => [visit, hash])).toEqual([...acknowledged].sort(([a], [b]) => (a < b ? -1 : 1)))

  const again = await start({ GRIDWALK_DATA, GRIDWALK_DEMO: 'off' })
  const open = request(`${await again.address}/api/sign-in`, { method: 'POST', headers: { 'x-gridwalk': '1', expect: '100-continue', 'content-length': 9 } })
  open.on('error', () => undefined).flushHeaders()
  await new Promise((done) => open.once('continue', done))
  again.server.kill('SIGTERM')
  await expect.poll(() => again.said.some((line) => line.includes('"stopping"'))).toBe(true)
  again.server.kill('SIGTERM')
  expect(await again.ended).toBe(1)
}, 60_000)
