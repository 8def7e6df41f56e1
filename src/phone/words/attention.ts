import type { Phrase } from './say.tsx'

/** 待处理: what waits for the office's eye. */
export const attention = {
  title: { zh: '待处理', en: 'Needs attention' },
  notYours: { zh: '这一页给督导员和县里用', en: 'This page is for supervisors and the county' },
  notYoursNote: { zh: '你自己要处理的，在“记录”里。', en: 'What you have to look at yourself stands under Records.' },
  toToday: { zh: '回到今日', en: 'Back to today' },
  again: { zh: '再看一次', en: 'Look again' },
  reading: { zh: '正在问', en: 'Asking' },
  asOf: { zh: '{day} {time} 的样子', en: 'As of {day} {time}' },
  noSignal: { zh: '现在连不上，看不到最新的', en: 'No connection, so this is not the latest' },
  noSignalNote: { zh: '这一页要连上才看得到。走访照常记。', en: 'This page needs a connection. Log visits as usual.' },
  trouble: { zh: '一时看不到', en: 'It cannot be shown right now' },
  troubleNote: { zh: '过一会儿再看一次。', en: 'Look again in a while.' },
  allWell: { zh: '没有要处理的', en: 'Nothing needs attention' },
  allWellNote: { zh: '手机都按时送来了，没有放在一边的，也没有对不上的。', en: 'Every phone has sent its visits, nothing is set aside, and no versions contradict each other.' },
  unknownName: { zh: '没有这个账号了', en: 'account no longer there' },

  aside: { zh: '放在一边的', en: 'Set aside' },
  asideNote: { zh: '没有丢，也还没有计数。改好名册或辖区后，点开让它计数；不该计数的，写明原因留在一边。', en: 'Not lost, and not counted yet. Mend the roster or the areas and let it count, or keep it aside with a reason.' },
  asideMore: { zh: '一共 {n} 条，这里是最新的。', en: '{n} in all; these are the newest.' },
  arrived: { zh: '{day} {time} 送到', en: 'Arrived {day} {time}' },
  keptBy: { zh: '{name} 定的留在一边：{reason}', en: 'Kept aside by {name}: {reason}' },

  conflicts: { zh: '两份对不上的', en: 'Versions that contradict each other' },
  conflictsNote: { zh: '都留着。点开并排看，选一份作数；各部手机都会跟着改。', en: 'All are kept. Open one to see them side by side and choose which counts; every phone follows.' },
  conflictOf: { zh: '{day}，{names}', en: '{day}, {names}' },

  phones: { zh: '该问一声的手机', en: 'Phones to ask about' },
  silent: { zh: '{n} 天没有送来数据', en: 'Nothing sent for {n} days' },
  lastSync: { zh: '上次 {day} {time}', en: 'Last sent {day} {time}' },
  waiting: { zh: '还有 {n} 条在手机上', en: '{n} {n|visit|visits} still on the phone' },
  'not-kept': { zh: '浏览器没答应长期保留，请尽快送出', en: 'Its browser does not promise to keep records: send them soon' },
  'old-version': { zh: '还是旧版本 {version}', en: 'Still on version {version}' },

  photos: { zh: '照片没到的', en: 'Photos that have not come' },
  photosNote: { zh: '走访已经到了，照片还在手机上。请本人连上网打开一次。', en: 'The visits are here, the photos still on the phone. Ask its owner to open the app with a connection.' },
  photosOf: { zh: '{n} 张', en: '{n} {n|photo|photos}' },

  server: { zh: '服务器', en: 'The server' },
  room: { zh: '还剩 {free}，共 {total}', en: '{free} left of {total}' },
  roomUnknown: { zh: '系统没有说还剩多少', en: 'The system does not say how much is left' },
  low: { zh: '地方不多了，请尽快腾出来。', en: 'Room is getting short: please make some soon.' },
  'no-photos': { zh: '快满了：照片先不收，都留在手机上；走访照收。请马上腾地方。', en: 'Nearly full: photos are not taken and stay on the phones; visits still come in. Make room now.' },
  full: { zh: '满了：走访也先不收，都留在手机上，不会丢。请马上腾地方。', en: 'Full: visits are not taken either and stay on the phones; nothing is lost. Make room now.' },
  storage: { zh: '存储', en: 'Storage' },
  store: { zh: '数据库', en: 'Store' },
  storeSize: { zh: '{engine}，{size}', en: '{engine}, {size}' },
  counts: { zh: '记录', en: 'Records' },
  countsOf: { zh: '走访 {visits} 次，版本 {versions} 份，地点 {places} 个，账号 {accounts} 个，手机 {phones} 部', en: '{visits} visits, {versions} versions, {places} places, {accounts} accounts, {phones} phones' },
  backup: { zh: '上次备份', en: 'Last backup' },
  backupAt: { zh: '{day} {time}', en: '{day} {time}' },
  backupNone: { zh: '还没有备份的记录', en: 'No backup has been noted yet' },
} satisfies Record<string, Phrase>

/** One row that was set aside. */
export const asideWords = {
  sent: { zh: '送来的内容', en: 'What was sent' },
  reason: { zh: '写明原因', en: 'Reason' },
  reasonMissing: { zh: '请先写明原因', en: 'Please write the reason first' },
  accept: { zh: '让它计数', en: 'Let it count' },
  keep: { zh: '留在一边', en: 'Keep it aside' },
  busy: { zh: '稍等', en: 'One moment' },
  still: { zh: '现在还不能计数：{why}', en: 'It cannot count yet: {why}' },
  failed: { zh: '没有定成，什么都没变。连上了再按一次。', en: 'Nothing was changed. Try again when there is a connection.' },
} satisfies Record<string, Phrase>

/** Why something was set aside, for whoever has to decide. */
export const asideWhy = {
  unreadable: { zh: '有一项读不出，多半是手机版本的问题', en: 'A field cannot be read, most likely because of the phone’s version' },
  'unknown-place': { zh: '名册上没有这个地点', en: 'The place is not on the roster' },
  'other-area': { zh: '不在他的辖区里', en: 'Outside of the author’s areas' },
  'other-author': { zh: '署名和送来的人不一样', en: 'Signed by somebody other than who sent it' },
  'other-town': { zh: '同一条写到了两个镇', en: 'One record names two towns' },
  'no-right': { zh: '改的是别人记的，他没有这个权', en: 'It changes what somebody else logged, without the right to' },
  'device-cut-off': { zh: '手机断开以后送来的', en: 'Sent by a phone that was cut off' },
  'other-content': { zh: '同一个编号，内容不一样', en: 'The same number with other content' },
  'unknown-matter': { zh: '说的那件事这里没有', en: 'It speaks of a matter that is not here' },
  'unknown-visit': { zh: '说的那次走访这里没有', en: 'It speaks of a visit that is not here' },
  'month-not-over': { zh: '这个月还没有过完', en: 'The month is not over yet' },
  other: { zh: '要看一看', en: 'Somebody should look' },
} satisfies Record<string, Phrase>

/** What the fields of a visit are called; a field that nobody knows is shown under its own name. */
export const fieldWords = {
  visit: { zh: '走访编号', en: 'Number of the visit' },
  change: { zh: '新记还是改动', en: 'New or a change' },
  reason: { zh: '改动的原因', en: 'Reason of the change' },
  place: { zh: '地点编号', en: 'Number of the place' },
  kind: { zh: '哪一类地点', en: 'Kind of place' },
  area: { zh: '辖区代码', en: 'Code of the area' },
  author: { zh: '署名的账号', en: 'Signed by the account' },
  day: { zh: '哪一天', en: 'Day' },
  outcome: { zh: '结果', en: 'Outcome' },
  forms: { zh: '宣传形式', en: 'Forms of outreach' },
  topics: { zh: '讲了什么', en: 'Topics' },
  reached: { zh: '人次', en: 'People reached' },
  installs: { zh: '帮装了几部', en: 'Installations helped' },
  followUp: { zh: '回访', en: 'Return' },
  note: { zh: '备注', en: 'Note' },
  photos: { zh: '照片', en: 'Photos' },
} satisfies Record<string, Phrase>
