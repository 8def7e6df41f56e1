import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridwalk-lint-'))
})
afterAll(() => rm(folder, { recursive: true }))

const head = `import { Marker } from 'leaflet'\nexport const [element, map, text] = [] as any\n`
const ways = {
  'an element made of a text': 'element.innerHTML = text',
  'the same by another spelling': `element['innerHTML'] = text`,
  'an element replaced by a text': 'element.outerHTML = text',
  'a text beside an element': `element.insertAdjacentHTML('beforeend', text)`,
  'a frame made of a text': 'element.srcdoc = text',
  'a page written over': 'document.write(text)',
  'a popup of the map': 'new Marker([0, 0]).bindPopup(text).addTo(map)',
  'a tooltip of the map': 'new Marker([0, 0]).bindTooltip(text)',
  'what a popup says': 'map.setPopupContent(text)',
  'a popup by its class': `import { Popup } from 'leaflet'\nexport const popup = new Popup()`,
  'an icon': `import { DivIcon } from 'leaflet'\nexport const icon = new DivIcon({ html: text })`,
  'the whole library, and all in it': `import L from 'leaflet'\nexport const all = L`,
  'a program in a text': 'export const made = new Function(text)',
  'a program run from a text': 'eval(text)',
  'an address that is a program': `element.href = 'javascript:alert(1)'`,
}

test('the lint refuses every way to make HTML or a program out of a text', async () => {
  const lines = Object.values(ways)
  for (const [i, line] of lines.entries()) await writeFile(join(folder, `way-${i}.ts`), `${head}${line}\n`)
  await writeFile(join(folder, 'fine.ts'), `${head}element.textContent = text\nexport { Marker }\n`)
  const lint = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '-c', resolve('.oxlintrc.json'), '--format=json', folder], { encoding: 'utf8' })
  const { diagnostics } = JSON.parse(lint.stdout) as { diagnostics: { code: string; filename: string }[] }
  const guards = /no-restricted|no-new-func|no-eval|no-script-url/
  const caught = (name: string) => diagnostics.some(({ code, filename }) => guards.test(code) && filename.endsWith(name))
  expect(Object.keys(ways).filter((_, i) => !caught(`way-${i}.ts`))).toEqual([])
  expect(caught('fine.ts')).toBe(false)
})

test('JSX that takes HTML is refused, too', async () => {
  await writeFile(join(folder, 'danger.tsx'), `export const A = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />\n`)
  const lint = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', '-c', resolve('.oxlintrc.json'), join(folder, 'danger.tsx')], { encoding: 'utf8' })
  expect(lint.stdout).toContain('no-danger')
})
