import type { Phrase } from './say.tsx'

/** 备份和捎带: what is not sent leaves this phone in a sealed file or in codes, and a colleague takes it along. */
export const rescue = {
  title: { zh: '备份和捎带', en: 'Backup and carrying' },
  row: { zh: '备份和捎带', en: 'Backup and carrying' },
  rowNote: { zh: '送不出去、手机要坏了，托同事带走', en: 'No signal or a failing phone: let a colleague take it along' },
  rowCarrying: { zh: '帮同事带着 {n} 份，有信号自己送出', en: 'Carrying {n} {n|file|files} for colleagues' },

  own: { zh: '这部手机上没送出的', en: 'Not sent from this phone' },
  nothing: { zh: '都送到了，没有要备份的', en: 'All is delivered; nothing to back up' },
  nothingNote: { zh: '有没送出的时候，可以在这里存成文件，或者用二维码交给同事。', en: 'When something waits, you can save it to a file here or hand it over by codes.' },
  visits: { zh: '{n} 条走访', en: '{n} {n|visit|visits}' },
  photos: { zh: '{n} 张照片', en: '{n} {n|photo|photos}' },
  sealed: { zh: '交出去的是加密的，只有服务器打得开，同事看不到里面。带重了也不会多算。', en: 'What you hand over is sealed: only the server can open it, colleagues cannot look inside. Brought twice, it counts once.' },
  makeFile: { zh: '存成一个文件', en: 'Save to a file' },
  showCodes: { zh: '用二维码交给同事', en: 'Hand over by codes' },
  making: { zh: '正在打包', en: 'Packing' },
  makingPhotos: { zh: '正在打包，第 {done} 张照片，共 {n} 张', en: 'Packing photo {done} of {n}' },
  codesAway: { zh: '二维码现在用不了', en: 'Codes are not at hand' },
  codesAwayNote: { zh: '要先连上网打开过一次“我的”，才用得上。现在可以存成文件，交给同事。', en: 'They need “Me” to have been opened once with signal. A file works now.' },
  cancel: { zh: '不打包了', en: 'Cancel' },
  noKey: { zh: '这部手机还没拿到加密的钥匙。要先连上一次网，钥匙会自己来。走访都还在，不会丢。', en: 'This phone has not been given its key yet. Connect once and it comes by itself. Your visits are all here.' },
  failed: { zh: '没存成，走访都还在，请再按一次。', en: 'It did not work. Your visits are all here; please try again.' },
  madeTitle: { zh: '文件打包好了', en: 'The file is ready' },
  madeText: { zh: '里面有 {visits} 条走访、{photos} 张照片。用微信发给同事，或者拷给镇里。对方在“备份和捎带”里打开，连上网就送到。', en: '{visits} {visits|visit|visits} and {photos} {photos|photo|photos} are in it. Send it to a colleague or copy it to the office. They open it under “Backup and carrying”, and it is delivered once they are online.' },
  madeKeep: { zh: '送到以前，这部手机上的请不要清掉。', en: 'Until it is delivered, please clear nothing on this phone.' },
  share: { zh: '发给同事', en: 'Send to a colleague' },
  saveHere: { zh: '存到手机里', en: 'Save on this phone' },
  saved: { zh: '存好了，在“下载”里', en: 'Saved; look under Downloads' },
  fileName: { zh: '网格行捎带 {name} {day}.gridwalk', en: 'Gridwalk {name} {day}.gridwalk' },

  carry: { zh: '帮同事带', en: 'Carry for a colleague' },
  carryNote: { zh: '同事的走访送不出去，你帮他带到有信号的地方。', en: 'When a colleague cannot send, take their visits to where there is signal.' },
  open: { zh: '打开同事的文件', en: 'Open a colleague’s file' },
  scan: { zh: '扫同事的二维码', en: 'Scan a colleague’s codes' },
  list: { zh: '带过的', en: 'What you carry' },
  colleague: { zh: '同事的一份', en: 'From a colleague' },
  waiting: { zh: '存在这部手机上，有信号自己送出', en: 'Kept on this phone, sent when there is signal' },
  delivered: { zh: '送到了：新收 {stored} 条，早有 {known} 条，照片 {photos} 张', en: 'Delivered: {stored} new, {known} already there, {photos} {photos|photo|photos}' },
  deliveredAside: { zh: '送到了：新收 {stored} 条，早有 {known} 条，先放一边 {aside} 条，照片 {photos} 张', en: 'Delivered: {stored} new, {known} already there, {aside} set aside, {photos} {photos|photo|photos}' },
  drop: { zh: '删掉这份', en: 'Delete' },
  sendNow: { zh: '现在送一次', en: 'Send now' },
} satisfies Record<string, Phrase>

/** What came of taking a file along, or why the office would not have it. */
export const rescueOutcomes = {
  kept: { zh: '收好了，存在这部手机上，有信号自己送出。', en: 'Kept on this phone; it is sent when there is signal.' },
  known: { zh: '这份已经带着了，不用再带。', en: 'You carry this one already.' },
  own: { zh: '这是这部手机自己的，交给同事带才有用。', en: 'This is from this very phone; a colleague should carry it.' },
  none: { zh: '这不是网格行的捎带文件。', en: 'This is not a Gridwalk file to carry.' },
  newer: { zh: '这份是新版本做的，请先换上新版本。', en: 'A newer version made this; please update first.' },
  'other-office': { zh: '这份是别的县的，这里送不了。', en: 'This belongs to another office and cannot be delivered here.' },
  damaged: { zh: '这份坏了，没有读全。请同事再交一次，原来的还在他手机上。', en: 'This one is damaged. Please have it handed over again; it is still on the other phone.' },
  'too-large': { zh: '这份太大了。', en: 'This one is too large.' },
  photos: { zh: '走访收下了，有照片没收下。请同事的手机自己再送一次。', en: 'The visits were taken, some photos were not. Let the other phone send those itself.' },
  failed: { zh: '没收下，请再来一次。', en: 'It was not kept; please try again.' },
} satisfies Record<string, Phrase>
