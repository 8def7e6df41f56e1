import type { Phrase } from './say.tsx'

/** Why the records cannot be opened, and what to do. */
export const bookTrouble = {
  failedTitle: { zh: '记录一时读不出来', en: 'The records cannot be read right now' },
  failedNote: {
    zh: '记录没有丢。把别的窗口关掉，再重新打开。还不行就重启手机。',
    en: 'Nothing is lost. Close other windows and open it again. If that does not help, restart the phone.',
  },
  fullTitle: { zh: '手机存满了', en: 'The phone is full' },
  fullNote: {
    zh: '已经记下的都还在。删掉些视频或照片，再重新打开。',
    en: 'What you saved is still there. Delete some videos or pictures, then open it again.',
  },
  newerTitle: { zh: '这里还是旧版本', en: 'This window is an old version' },
  newerNote: {
    zh: '记录已经由新版本整理过，旧版本不去动它。连上网，重新打开就是新版本。',
    en: 'A newer version has taken care of the records, and this old one leaves them alone. Go online and open it again.',
  },
  steppedAsideTitle: { zh: '换成新版本了', en: 'A new version took over' },
  steppedAsideNote: {
    zh: '另一个窗口正在用新版本。填到一半的存好了，重新打开接着填。',
    en: 'Another window runs the new version. Your half-filled form is kept: open this one again and go on.',
  },
  unusableTitle: { zh: '这里存不住记录', en: 'Records cannot be kept here' },
  unusableNote: {
    zh: '这个浏览器不让网格行存东西，多半是开了无痕模式，或禁了网站数据。用手机自带的浏览器普通窗口打开，就能记。',
    en: 'This browser does not let Gridwalk store anything, most likely because the window is private or site data are blocked. Open it in an ordinary window of the phone’s own browser.',
  },
} satisfies Record<string, Phrase>

/** Said before anything is logged, where the app cannot work or only half. */
export const warnings = {
  insecureTitle: { zh: '这个地址不能用', en: 'This address cannot be used' },
  insecureNote: {
    zh: '地址要以 https:// 开头，记录才安全，没有信号才打得开。请向办公室要对的地址。',
    en: 'The address must begin with https:// for records to be safe and for the app to open without signal. Ask the office for the right one.',
  },
  weChatTitle: { zh: '请到浏览器里打开', en: 'Please open it in a browser' },
  weChatNote: {
    zh: '在微信里，没有信号就打不开，记录也可能被清掉。点右上角的 ⋯，选“在浏览器打开”。',
    en: 'Inside WeChat it does not open without signal, and records may be cleared. Tap ⋯ at the top right and choose “Open in browser”.',
  },
  noOfflineTitle: { zh: '在这里，没有信号打不开', en: 'Without signal it will not open here' },
  noOfflineNote: {
    zh: '多半是开了无痕模式，或浏览器太旧。换手机自带的浏览器普通窗口打开，走到没信号的地方也能用。',
    en: 'The window is probably private, or the browser too old. In an ordinary window of the phone’s own browser it works where there is no signal.',
  },
  copyAddress: { zh: '复制网址', en: 'Copy the address' },
  copied: { zh: '复制好了，到浏览器里粘贴', en: 'Copied: paste it in the browser' },
  goOn: { zh: '先在这里用', en: 'Go on here for now' },
} satisfies Record<string, Phrase>
