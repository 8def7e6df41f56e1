import type { Phrase } from './say.tsx'

export const coverage = {
  title: { zh: '覆盖', en: 'Coverage' },
  opening: { zh: '正在打开覆盖情况', en: 'Opening the coverage' },
  notYoursTitle: { zh: '这一页给督导员和县联席办看', en: 'This page is for supervisors and the county office' },
  notYoursNote: {
    zh: '你这一片走到哪儿了，“地图”上都有。',
    en: 'How far your own area has come is on the Map.',
  },
  toMap: { zh: '去地图', en: 'To the map' },
  empty: { zh: '名册还没有到', en: 'The roster has not arrived yet' },
  emptyNote: { zh: '连上网，等一会儿就有了。', en: 'Go online and it comes by itself.' },
  nothing: { zh: '这里没有{kind}', en: 'No {kind} here' },
  nothingNote: { zh: '名册里还没有这一类。换一类，或看上一级。', en: 'The roster has none of this kind. Choose another kind, or go one level up.' },
  noArea: { zh: '这里没有这个辖区', en: 'No such area here' },
  noAreaNote: { zh: '网址里的辖区不在你的范围内，或已经调整。', en: 'The area in the address is not yours, or has been reorganised.' },
  toAll: { zh: '看我的全部', en: 'All my areas' },
  path: { zh: '辖区', en: 'Areas' },
  mine: { zh: '我的全部辖区', en: 'All my areas' },
  direct: { zh: '{area}本级', en: '{area} itself' },
  inside: { zh: '{n} {unit}', en: '{n} {unit}' },
  period: { zh: '时段', en: 'Period' },
  kind: { zh: '走访对象', en: 'Kind of place' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  until: { zh: '截至{day}', en: 'As of {day}' },
  export: { zh: '导出', en: 'Export' },
} satisfies Record<string, Phrase>

export const periodWords = {
  month: { zh: '本月', en: 'This month' },
  'last-month': { zh: '上月', en: 'Last month' },
  year: { zh: '今年', en: 'This year' },
  'last-year': { zh: '去年', en: 'Last year' },
  days: { zh: '自选日期', en: 'Chosen days' },
  span: { zh: '{from}至{to}', en: '{from} to {to}' },
} satisfies Record<string, Phrase>

export const levelWords = {
  county: { zh: '个县', en: '{n|county|counties}' },
  town: { zh: '个镇街', en: '{n|town|towns}' },
  village: { zh: '个村、社区', en: '{n|village|villages}' },
  grid: { zh: '个网格', en: '{n|grid|grids}' },
} satisfies Record<string, Phrase>

export const levelNames = {
  county: { zh: '县', en: 'County' },
  town: { zh: '镇、街道', en: 'Town' },
  village: { zh: '村、社区', en: 'Village' },
  grid: { zh: '网格', en: 'Grid' },
} satisfies Record<string, Phrase>

export const figureWords = {
  strip: { zh: '主要数字', en: 'Key figures' },
  rate: { zh: '覆盖率', en: 'Coverage rate' },
  of: { zh: '{covered} / {expected} {unit}', en: '{covered} / {expected} {unit}' },
  since: { zh: '比前 {n} 天', en: 'Against the {n} {n|day|days} before' },
  pace: { zh: '今天应到 {rate}', en: 'Today should be at {rate}' },
  perDay: { zh: '每天要走 {n} {unit}', en: '{n} {unit} a day needed' },
  points: { zh: '个百分点', en: 'points' },
  change: { zh: '今天新走到', en: 'New today' },
  until: { zh: '到昨天 {n} {unit}', en: '{n} {unit} until yesterday' },
  tried: { zh: '没遇上', en: 'Nobody met' },
  never: { zh: '没走到', en: 'Not reached' },
  spots: { zh: '其中盲区 {n} 片', en: '{n} blind {n|spot|spots}' },
  behind: { zh: '低于进度', en: 'Behind pace' },
  visits: { zh: '走访', en: 'Visits' },
  times: { zh: '次', en: '{n|visit|visits}' },
  perPlace: { zh: '{n} {unit}去过', en: 'at {n} {unit}' },
} satisfies Record<string, Phrase>

export const tableWords = {
  caption: { zh: '{area}，{kind}，{period}', en: '{area}, {kind}, {period}' },
  rank: { zh: '名次', en: 'Rank' },
  expected: { zh: '应走访', en: 'Expected' },
  covered: { zh: '已走访', en: 'Reached' },
  today: { zh: '今天', en: 'Today' },
  progress: { zh: '进度', en: 'Progress' },
  rate: { zh: '覆盖率', en: 'Rate' },
  gap: { zh: '距{rate} 百分点', en: 'To {rate}, points' },
  gapToOwn: { zh: '距目标 百分点', en: 'To target, points' },
  ownTarget: { zh: '目标{rate}', en: 'of {rate}' },
  perDay: { zh: '每天 {n}', en: '{n} a day' },
  change: { zh: '比前期 百分点', en: 'Change, points' },
  tried: { zh: '没遇上', en: 'Nobody met' },
  never: { zh: '没走到', en: 'Not reached' },
  total: { zh: '合计', en: 'Total' },
  mark: { zh: '在地图上看{area}，第 {rank} 名', en: 'Show {area} on the map, rank {rank}' },
  behind: { zh: '低于进度', en: 'Behind pace' },
  figure: { zh: '{area}{what} {n} {unit}，看明细', en: '{area}, {what}: {n} {unit}, open the list' },
  workedOut: { zh: '{area}{what} {value}，看明细', en: '{area}, {what}: {value}, open the list behind it' },
} satisfies Record<string, Phrase>

export const hullWords = {
  map: { zh: '{area}各辖区的位置和覆盖', en: 'Where the areas of {area} lie and how far they are covered' },
  chosen: { zh: '{area} {rate}', en: '{area} {rate}' },
  whole: { zh: '看全部', en: 'Show all' },
  below: { zh: '{n} 以下', en: 'below {n}' },
  between: { zh: '{from}–{to}', en: '{from}–{to}' },
  above: { zh: '{n} 以上', en: '{n} or more' },
} satisfies Record<string, Phrase>

export const listWords = {
  expected: { zh: '全部{kind}', en: 'All: {kind}' },
  covered: { zh: '已走访', en: 'Reached' },
  tried: { zh: '去过，没遇上', en: 'Tried, nobody met' },
  never: { zh: '没走到', en: 'Not reached' },
  today: { zh: '今天新走到', en: 'New today' },
  before: { zh: '前期走访过', en: 'Reached in the days before' },
  visits: { zh: '走访明细', en: 'Visits' },
  spots: { zh: '盲区', en: 'Blind spots' },
  behind: { zh: '低于进度', en: 'Behind pace' },
  head: { zh: '{area}，{period}', en: '{area}, {period}' },
  count: { zh: '共 {n} {unit}', en: '{n} {unit} in all' },
  spotUnit: { zh: '片', en: '{n|spot|spots}' },
  pageOf: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  earlier: { zh: '上一页', en: 'Page before' },
  next: { zh: '下一页', en: 'Next page' },
  none: { zh: '这里一条也没有', en: 'Nothing in this list' },
  noneNote: { zh: '换个时段，或看上一级。', en: 'Choose another period, or go one level up.' },
  noVisit: { zh: '{area}，期内还没有走访', en: '{area}, no visit in this period yet' },
  visited: { zh: '{area}，{day}{outcome}', en: '{area}, {day}: {outcome}' },
  spot: { zh: '相连的 {n} {unit}都没走到，{people} 人', en: '{n} {unit} next to each other not reached, {people} {people|person|people}' },
  toBlindSpots: { zh: '派给网格员去走', en: 'Give them to a worker' },
  back: { zh: '回到覆盖', en: 'Back to coverage' },
  rateOf: { zh: '{rate}，{covered} / {expected} {unit}', en: '{rate}, {covered} / {expected} {unit}' },
} satisfies Record<string, Phrase>
