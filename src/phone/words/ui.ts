import type { Phrase } from './say.tsx'

/** What the components themselves say or have read out. */
export const ui = {
  appName: { zh: '网格行', en: 'Gridwalk' },
  back: { zh: '返回', en: 'Back' },
  close: { zh: '关上', en: 'Close' },
  today: { zh: '今天', en: 'today' },
  fewer: { zh: '{label}，减少', en: '{label}, fewer' },
  more: { zh: '{label}，增加', en: '{label}, more' },
  count: { zh: '{label}（{unit}）', en: '{label} ({unit})' },
  counted: { zh: '{n} {unit}', en: '{n} {unit}' },
  estimated: { zh: '约数', en: 'About' },
  estimatedFor: { zh: '{label}是约数', en: '{label} is an estimate' },
  metres: { zh: '米', en: 'm' },
  kilometres: { zh: '公里', en: 'km' },
  rough: { zh: '名册上的位置待定', en: 'Point on the roster not surveyed yet' },
  distance: { zh: '相距 {n} {unit}', en: '{n} {unit} away' },
} satisfies Record<string, Phrase>

/** The names of the status marks: said wherever a mark stands without its word. */
export const marks = {
  covered: { zh: '已走访', en: 'Reached' },
  tried: { zh: '没遇上', en: 'Nobody met' },
  never: { zh: '没走到', en: 'Not reached' },
  'not-counted': { zh: '不计入', en: 'Not counted' },
  due: { zh: '到期回访', en: 'Due again' },
  check: { zh: '待核对', en: 'To check' },
  here: { zh: '在本机', en: 'On phone' },
  sent: { zh: '已送达', en: 'Delivered' },
  attention: { zh: '需处理', en: 'Needs you' },
} satisfies Record<string, Phrase>
