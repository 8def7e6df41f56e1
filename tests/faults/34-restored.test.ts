import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/people.ts'
import { onANewPhone } from '../../src/phone/record-book/for-tests.ts'
import { readCounts } from '../../src/phone/record-book/counts.ts'
import { makeBackup } from '../../src/server/backup/make-backup.ts'
import { restoreBackup } from '../../src/server/backup/restore-backup.ts'
import { lockFile } from '../../src/server/store/sqlite/hold-folder.ts'
import { people } from '../contract/api/office.ts'
import { aPlace, gridOne, gridTwo } from '../contract/field.ts'
import { OfficeHere } from '../support/office-here.ts'
import { PhoneHere } from '../support/phone-here.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'

onANewPhone()

const aDay = 86_400_000
const worker: Account = people.worker
const neighbour: Account = people.neighbour
let office: OfficeHere
let backups: string

const backUp = (keep = 14) => {
  const { data, clock } = office
  return makeBackup({ copier: office.copier, data, to: backups, keep, now: clock.now })
}
const restore = (backup: string, replace = true, data = office.data) => {
  return restoreBackup({ copier: office.copier, backup, data, replace, now: office.clock.now, ignore: [lockFile] })
}
/** Resolves to where that lies which was there before. */
async function setBackTo(backup: string): Promise<string[]> {
  await office.stop()
  office.clock.now += 60_000
  const done = await restore(backup)
  if (typeof done === 'string') throw new Error(done)
  await office.start()
  return done.movedTo
}

/** Hashes of what a phone shows, and of what the office has. */
const heldBy = async ({ book }: PhoneHere) => {
  const alone = await book.database.versions.toArray()
  const bundled = (await book.database.bundles.toArray()).flatMap(({ rows }) => rows)
  return [...alone, ...bundled].map(({ hash }) => hash).sort()
}
const atTheOffice = async () => {
  const { versions } = await office.store.pull(people.county.areas, new Map(), { places: 5000, versions: 1000 })
  return versions.map(({ hash }) => hash).sort()
}

const engines = [
  { engine: 'SQLite', storeFile: 'gridwalk.sqlite', movedTo: /^[^ ]*before-restore-[^ ]*$/, intoAnEmptyFolder: /"movedTo":\[\]/ },
  { engine: 'PostgreSQL', storeFile: 'gridwalk.dump', movedTo: /before-restore-.* schema before_restore_/, intoAnEmptyFolder: /the database is not empty/ },
].filter(({ engine }) => hasPostgres || engine !== 'PostgreSQL')

describe.each(engines)('on $engine', ({ engine, storeFile, movedTo, intoAnEmptyFolder }) => {
  let server: Postgres | null = null
  beforeAll(async () => {
    if (engine === 'PostgreSQL') server = await Postgres.start()
  }, 60_000)
  afterAll(() => server?.stop())
  beforeEach(async () => {
    office = await OfficeHere.open(Object.values(people), server && (await server.home()))
    backups = await mkdtemp(join(tmpdir(), 'gridwalk-backups-'))
  })
  afterEach(async () => {
    await office.close()
    await rm(backups, { recursive: true, force: true })
  })

  test('fault 34: set back to yesterday’s backup, the office gets everything again, each once, photos too, and all phones end equal', async () => {
    const a = await PhoneHere.of(worker, office)
    const b = await PhoneHere.of(neighbour, office)
    const desk = await PhoneHere.of(people.supervisor, office)
    const early = await a.log(aPlace(gridOne), { photo: 'before the backup' })
    await a.sync()
    await desk.sync()
    const { folder } = await backUp()
    office.clock.now += aDay
    const late = await a.log(aPlace(gridOne), { photo: 'after the backup' })
    const other = await b.log(aPlace(gridTwo))
    for (const phone of [a, b, desk]) await phone.sync()
    const waiting = await b.log(aPlace(gridTwo))
    const all = [early, late, other, waiting].map(({ hash }) => hash).sort()
    expect(await atTheOffice()).toHaveLength(3)

    expect((await setBackTo(folder)).join(' ')).toMatch(movedTo)
    expect(await atTheOffice()).toEqual([early.hash])
    // The sessions of yesterday are in the backup: nobody has to sign in again. The desk comes before the authors do.
    for (const phone of [desk, b, a, desk, b, a]) expect(await phone.sync()).toBeNull()
    expect(await atTheOffice()).toEqual(all)
    expect(await heldBy(desk)).toEqual(all)
    expect(await heldBy(a)).toEqual([early.hash, late.hash].sort())
    expect(await heldBy(b)).toEqual([other.hash, waiting.hash].sort())
    for (const phone of [a, b, desk]) expect(await readCounts(phone.book)).toEqual({ waiting: 0, slipsWaiting: 0, photosWaiting: 0, attention: 0 })
    const counts = await office.store.counts()
    expect(counts).toMatchObject({ visits: 4, versions: 4, setAside: 0, photosMissing: 0 })
    for (const { version } of [early, late]) for (const { hash } of version.photos) expect(await readdir(join(office.data, 'photos', hash.slice(0, 2)))).toContain(hash)

    // The same backup once more changes nothing that anybody sees.
    await setBackTo(folder)
    for (const phone of [b, desk, a, desk, b]) expect(await phone.sync()).toBeNull()
    expect(await atTheOffice()).toEqual(all)
    expect(await heldBy(desk)).toEqual(all)
    expect(await office.store.counts()).toEqual(counts)
  }, 60_000)

  test('fault 34: a photo that the backup has lost is asked for again', async () => {
    const a = await PhoneHere.of(worker, office)
    const { version } = await a.log(aPlace(gridOne), { photo: 'a school' })
    await a.sync()
    const [photo] = version.photos.map(({ hash }) => hash)
    const { folder } = await backUp()
    await rm(join(folder, 'photos'), { recursive: true })
    expect(await restore(folder)).toContain('is missing')
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files: { path: string }[] }
    manifest.files = manifest.files.filter(({ path }) => !path.startsWith('photos/'))
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
    await setBackTo(folder)
    expect((await office.store.counts()).photosMissing).toBe(1)
    await a.sync()
    expect((await office.store.counts()).photosMissing).toBe(0)
    expect(await office.store.photo(worker.areas, photo ?? '')).toEqual({ named: true, arrived: true })
  })

  test('a backup is checked before anything is touched, and a folder with something in it is only moved aside when asked', async () => {
    const a = await PhoneHere.of(worker, office)
    await a.log(aPlace(gridOne), { photo: 'kept' })
    await a.sync()
    const { folder } = await backUp()
    const before = await readdir(office.data)
    expect(await restore(folder, false)).toContain('is not empty')
    expect(await restore(backups)).toContain('is not a backup')
    const elsewhere = await mkdtemp(join(backups, 'empty-'))
    expect(JSON.stringify(await restore(folder, false, elsewhere))).toMatch(intoAnEmptyFolder)
    await writeFile(join(folder, storeFile), 'bent')
    expect(await restore(folder)).toContain(`${storeFile} is not what was backed up`)
    expect(await readdir(office.data)).toEqual(before)
  })

  test('so many backups stay as were asked for, photos take no room twice, and what is half made is no backup', async () => {
    const a = await PhoneHere.of(worker, office)
    const { version } = await a.log(aPlace(gridOne), { photo: 'once' })
    await a.sync()
    // Cut off two days ago: nobody is making it any more.
    const halfMade = join(backups, '.making-gridwalk-2026-01-01T000000Z')
    const longAgo = new Date(office.clock.now - 2 * aDay)
    await mkdir(halfMade)
    await utimes(halfMade, longAgo, longAgo)
    for (let n = 0; n < 3; n++) {
      office.clock.now += aDay
      await backUp(2)
    }
    const names = await readdir(backups)
    expect(names).toHaveLength(2)
    expect(names.every((name) => /^gridwalk-.*Z$/.test(name))).toBe(true)
    expect(names.some((name) => name.startsWith('.making'))).toBe(false)
    const { hash } = version.photos[0]!
    const files = await Promise.all(names.map((name) => stat(join(backups, name, 'photos', hash.slice(0, 2), hash))))
    expect(files[1]?.ino).toBe(files[0]?.ino)
  })
})
