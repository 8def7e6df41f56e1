import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readmes = ['README.md', 'README.zh-CN.md']
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test.each(readmes)('every command that %s names can be run', (readme) => {
  const named = [...readFileSync(readme, 'utf8').matchAll(/\bnpm (?:run ([\w-]+)|(start|test)\b)/g)]
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
