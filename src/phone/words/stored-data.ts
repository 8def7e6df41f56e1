import type { Phrase } from './say.tsx'

/** 个人信息与保存期限: what is stored, where, for how long, and whom to ask. */
export const storedData = {
  title: { zh: '个人信息与保存期限', en: 'Personal data and how long it is kept' },
  lead: { zh: '这里记的是宣传做了什么，不是给居民建档。', en: 'This is a log of outreach, not a file on residents.' },

  residents: { zh: '居民', en: 'Residents' },
  residents1: { zh: '一户就是一扇门：门牌、地图上的点、几口人。不记姓名、电话、身份证号、银行卡号。', en: 'A household is a door: its number, a point on the map, how many people. No names, telephone, ID or card numbers.' },
  residents2: { zh: '备注里像这些号码的，存之前会提醒划掉。', en: 'What looks like such a number in a note is pointed out before it is saved.' },
  residents3: { zh: '有人报线索，只记一件，不记内容。', en: 'A tip is counted, never what it says.' },

  you: { zh: '你', en: 'You' },
  you1: { zh: '账号：名字、身份、管哪里。没有密码，也不要手机号。', en: 'Your account: name, role and area. No password, no telephone number.' },
  you2: { zh: '每次走访：哪天几点、在哪、做了什么、谁记的。位置只在记的那一刻取一次，平时不跟着你。', en: 'Each visit: when, where, what was done, who logged it. Your position is taken once, at that moment, and never in between.' },
  you3: { zh: '你的手机：版本、上次送达、还有几条没送。不取手机号、通讯录、相册。', en: 'Your phone: app version, last contact, how many visits wait. No number, no contacts, no album.' },
  you4: { zh: '登录、改权限、导出这些操作，县里记着是哪个账号做的。', en: 'The county’s log keeps which account signed in, changed rights or exported.' },

  photos: { zh: '照片', en: 'Photos' },
  photos1: { zh: '拍的位置和相机信息，存之前就去掉。尽量不要拍到人脸和门牌以外的东西。', en: 'Place and camera data are taken off before saving. Please keep faces and private things out of the picture.' },

  where: { zh: '存在哪里', en: 'Where it is' },
  phone: { zh: '这部手机：你辖区的名单和走访，你自己的草稿和照片。只给登录的人看，换个人登录看不到你的。', en: 'This phone: the roster and visits of your area, your drafts and photos. Only whoever is signed in sees theirs.' },
  office: { zh: '单位的服务器：同样这些，看得到的只有管这片辖区的人。不送给别的公司。', en: 'Your office’s own server: the same, seen by those in charge of the area. It goes to no other company.' },
  map: { zh: '地图底图若由单位另外设了，看地图时会向那个网站取图。', en: 'If your office has set up a base map, its pictures come from that website.' },

  howLong: { zh: '存多久', en: 'How long' },
  visits: { zh: '走访一直留着：它们是报上去的数。记错了可以改、可以撤回，原来的那一版也留着。', en: 'Visits stay: they are the figures that were reported. Correct or withdraw a mistake; the earlier version stays, too.' },
  byRule: { zh: '下面这些到期自己删，删了什么也记一笔：', en: 'These are deleted by themselves in time, and that is written down:' },

  leaving: { zh: '离岗了', en: 'When you leave' },
  leaving1: { zh: '县里停用账号，把名字换成“离岗人员”。走访还在，只是看不出是谁。', en: 'The county switches the account off and replaces its name. The visits stay without saying whose.' },
  leaving2: { zh: '这部手机上的，退出登录不会删。交还手机前，先把没送出的送完，再在浏览器设置里清除本网站的数据。', en: 'Signing out deletes nothing from this phone. Before you give it back, send what waits, then clear this site’s data in the browser’s settings.' },

  ask: { zh: '问谁', en: 'Whom to ask' },
  ask1: { zh: '要看、要改自己的信息，或者对怎么用有疑问，找{office}，或者镇里的督导员。', en: 'To see or correct what is kept about you, or with any question about its use, ask {office} or your town’s supervisor.' },
  yourOffice: { zh: '县联席办', en: 'the county office' },
} satisfies Record<string, Phrase>

/** One a rule of src/domain/retention.ts, by its id. */
export const ruleWords = {
  sessions: { zh: '登录：{n} 天没用过就失效，随即删除', en: 'Sign-ins end {n} days after their last use and are then deleted' },
  codes: { zh: '登录码：过期或用掉 {n} 天后', en: 'Codes: {n} days after they were used or ran out' },
  'former-areas': { zh: '以前管过哪里：换辖区 {n} 天后', en: 'Areas you once had: {n} days after the change' },
  'silent-phones': { zh: '手机的情况：不再送来 {n} 天后', en: 'What a phone told of itself: {n} days after its last contact' },
  'accepted-aside': { zh: '放在一边、后来收下的那一份：收下 {n} 天后', en: 'The copy of what was set aside and then accepted: {n} days after' },
  'withdrawn-photos': { zh: '撤回走访的照片：撤回 {n} 天后', en: 'Photos of a withdrawn visit: {n} days after' },
  'photo-parts': { zh: '没传完的照片：{n} 天后', en: 'Broken-off photos: after {n} days' },
  audit: { zh: '操作记录：{n} 天后', en: 'The audit log: after {n} days' },
} satisfies Record<string, Phrase>
