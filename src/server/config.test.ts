import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing set: port 8080, a folder named data, the demo county', () => {
  expect(readConfig({})).toEqual({
    config: { host: '0.0.0.0', port: 8080, data: `${process.cwd()}/data`, database: null, demo: true, county: null, metricsToken: null },
  })
})

test('an office of its own names its county with six digits', () => {
  const env = {
    PORT: '0',
    GRIDWALK_HOST: '127.0.0.1',
    GRIDWALK_DATA: '/srv/x',
    GRIDWALK_DEMO: 'off',
    GRIDWALK_COUNTY: '450126',
    GRIDWALK_METRICS_TOKEN: 'a-token-of-16-or-more',
  }
  expect(readConfig(env)).toEqual({
    config: { host: '127.0.0.1', port: 0, data: '/srv/x', database: null, demo: false, county: '450126000000', metricsToken: 'a-token-of-16-or-more' },
  })
})

test('every fault is told at once, in words', () => {
  const read = readConfig({ PORT: '80a', GRIDWALK_DATA: '', GRIDWALK_DEMO: 'no', GRIDWALK_COUNTY: '450126104' })
  expect(read).toEqual({
    faults: [
      'PORT should be a port from 0 to 65535, and is "80a"',
      'GRIDWALK_DATA should be a folder, and is ""',
      'GRIDWALK_DEMO should be on or off, and is "no"',
      'GRIDWALK_COUNTY should be the code of a county, six digits, for example 450126, and is "450126104"',
    ],
  })
  expect(readConfig({ PORT: '65536' })).toHaveProperty('faults')
})

test('a token that is too short is refused and not repeated', () => {
  const { faults } = readConfig({ GRIDWALK_METRICS_TOKEN: 'short-secret' }) as { faults: string[] }
  expect(faults).toEqual(['GRIDWALK_METRICS_TOKEN should be sixteen characters or more, none of them a space, and is not'])
})

test('an address of PostgreSQL picks that engine, and a wrong one is told without its password', () => {
  const address = 'postgres://gridwalk:secret@db.example.org:5432/office'
  expect(readConfig({ GRIDWALK_DATABASE: address })).toMatchObject({ config: { database: address } })
  for (const wrong of ['mysql://gridwalk:secret@db/office', 'postgres://gridwalk:secret@db', 'secret']) {
    expect(readConfig({ GRIDWALK_DATABASE: wrong })).toEqual({
      faults: ['GRIDWALK_DATABASE should be like postgres://user:password@host:5432/database, and is not'],
    })
  }
})
