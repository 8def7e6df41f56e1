import type { Phrase } from './say.tsx'

export const frame = {
  navigation: { zh: '主要栏目', en: 'Main' },
  skip: { zh: '直接看内容', en: 'Skip to content' },
  today: { zh: '今日', en: 'Today' },
  map: { zh: '地图', en: 'Map' },
  log: { zh: '记一笔', en: 'Log' },
  records: { zh: '记录', en: 'Records' },
  me: { zh: '我的', en: 'Me' },
  attention: { zh: '，{n} 条要你看一下', en: ', {n} {n|needs|need} you' },
  demo: { zh: '演示数据', en: 'Demo data' },
  demoNote: { zh: '人、门牌、走访都是编的', en: 'nothing here is real' },
} satisfies Record<string, Phrase>

export const roleWords = {
  worker: { zh: '网格员', en: 'Grid worker' },
  supervisor: { zh: '督导员', en: 'Supervisor' },
  county: { zh: '县联席办', en: 'County office' },
} satisfies Record<string, Phrase>
