import type { Phrase } from './say.tsx'

/** Where the points of a list lie, before they go in. */
export const pointsMap = {
  title: { zh: '点落在哪里', en: 'Where the points lie' },
  label: { zh: '示意图：{n} 个点和 {villages} 个村', en: 'Sketch: {n} {n|point|points} and {villages} {villages|village|villages}' },
  chosen: { zh: '照现在选的', en: 'As chosen now' },
  other: { zh: '照另一种', en: 'Read the other way' },
  known: { zh: '名册里本村的范围', en: 'Extent of the village on the roster' },
  inFile: { zh: '文件里本村的范围', en: 'Extent of the village in the file' },
  awayDoors: {
    zh: '拿名册里已有的 {n} 个门牌来比：照现在选的，一般差 {chosen} 米；照另一种，差 {other} 米。',
    en: 'Compared with {n} {n|door|doors} on the roster already: as chosen now the median is {chosen} m off, read the other way {other} m.',
  },
  awayVillages: {
    zh: '照现在选的，离本村已有对象的中间一般 {chosen} 米；照另一种，{other} 米。',
    en: 'As chosen now the points lie {chosen} m from the middle of what their village has, read the other way {other} m (medians).',
  },
  awayNone: {
    zh: '这些村在名册里还没有对象，没法比远近。对着图看一看，点是不是都在自己村里。',
    en: 'Nothing of these villages is on the roster yet to compare with. See on the sketch whether the points lie in their villages.',
  },
  otherFits: { zh: '另一种更近，像是选错了。', en: 'The other way fits better: this looks like the wrong choice.' },
} satisfies Record<string, Phrase>
