import { expect, test } from 'vitest'
import css from './tokens.css?raw'

test('dark is the same whether the system or the worker chose it', () => {
  const [bySystem, byWorker] = [":root:not([data-theme='light'])", ":root[data-theme='dark']"].map(tokens)
  expect(byWorker).toEqual(bySystem)
})

test.each([':root {', ":root[data-theme='dark'] {"])('every text can be read in the sun: %s', (block) => {
  const colour = { ...tokens(':root {'), ...tokens(block) }
  for (const [text, ground] of textPairs) {
    expect(contrast(colour[text] ?? '', colour[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  }
})

const textPairs = [
  ...['paper', 'surface', 'sunken', 'control', 'tint', 'ground-gap', 'ground-alert', 'ground-waiting'].flatMap(
    (ground) => ['ink', 'ink2'].map((text) => [text, ground] as const),
  ),
  ...['accent', 'tried', 'gap', 'alert', 'ink3'].flatMap((text) => [[text, 'surface'] as const, [text, 'paper'] as const]),
  ['ink3', 'sunken'],
  ['ink3', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['on-tint', 'tint'],
  ['on-alert', 'alert'],
  ['alert', 'ground-alert'],
  ['gap', 'ground-gap'],
] as const

function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
