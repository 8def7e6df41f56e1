import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { environment } from '../src/server/config.ts'
import { readOffice } from '../src/server/office.ts'

const readmes = ['README.md', 'README.zh-CN.md']
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test.each(readmes)('every command that %s names can be run', (readme) => {
  const named = [...readFileSync(readme, 'utf8').matchAll(/\bnpm (?:run (?:-s )?([\w-]+)|(start|test)\b)/g)]
  const commands = named.map(([, run, short]) => run ?? short ?? '')
  expect(commands).toEqual(expect.arrayContaining(['start', 'test']))
  expect(commands.filter((command) => !(command in scripts))).toEqual([])
})

test.each(readmes)('every file that %s points to is there', (readme) => {
  const links = [...readFileSync(readme, 'utf8').matchAll(/\]\((?!https?:|#)([^)]+)\)/g)]
  expect(links.map(([, path = '']) => path).filter((path) => !existsSync(path))).toEqual([])
})

test('every script of package.json runs a file that is there', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/(?:src|tests)\/\S+\.mjs/g) ?? [])
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test.each(readmes)('%s names every setting, with what holds while it is unset', (readme) => {
  const text = readFileSync(readme, 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)` \| (?:`([^`]*)`)? ?\|/gm)].map(([, name = '', unset]) => [name, unset])
  const settings = Object.entries(environment.entries).map(([name, entry]) => [name, entry.default])
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(settings))
})

test('the office.json of the README is one that the server takes', () => {
  const [, json = ''] = /```json\n([\s\S]+?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(readOffice(json)).toMatchObject({ office: { layers: [{ id: 'town-tiles' }] } })
})
