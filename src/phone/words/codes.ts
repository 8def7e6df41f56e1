import type { Phrase } from './say.tsx'

/** Two-dimensional codes that one phone shows and another reads. */
export const codes = {
  codesTitle: { zh: '请同事扫这里', en: 'Let your colleague scan this' },
  codesSome: { zh: '有 {n} 条走访，照片不在里面。', en: '{n} {n|visit|visits}, without photos.' },
  codesFirst: { zh: '一次带不完，先带最早的 {n} 条，照片不在里面。', en: 'Too many for one go: the earliest {n}, without photos.' },
  codeOf: { zh: '第 {n} 张，共 {total} 张', en: 'Code {n} of {total}' },
  codesHow: { zh: '同事打开“备份和捎带”，按“扫同事的二维码”。几张轮着出，扫漏了等下一轮。', en: 'Your colleague opens “Backup and carrying” and taps “Scan a colleague’s codes”. They take turns; what is missed comes round again.' },
  previous: { zh: '上一张', en: 'Back one' },
  next: { zh: '下一张', en: 'Next' },
  stop: { zh: '停在这张', en: 'Stop here' },
  goOn: { zh: '接着轮', en: 'Go on' },
  making: { zh: '正在打包', en: 'Packing' },
  noKey: { zh: '这部手机还没拿到加密的钥匙，要先连上一次网。', en: 'This phone has not been given its key yet. Connect once.' },
  failed: { zh: '没做成，走访都还在，请再来一次。', en: 'It did not work. Your visits are all here; please try again.' },
  damaged: { zh: '没有读全，接着扫。', en: 'Not read in full; please go on.' },

  scanTitle: { zh: '对准同事手机上的二维码', en: 'Point at your colleague’s screen' },
  scanStarting: { zh: '正在打开相机', en: 'Opening the camera' },
  scanNone: { zh: '还没扫到', en: 'Nothing read yet' },
  scanSome: { zh: '扫到 {have} 张，共 {total} 张', en: '{have} of {total} read' },
  scanCancel: { zh: '不扫了', en: 'Stop scanning' },
  noCamera: { zh: '相机打不开。请在浏览器里允许用相机，或者让同事存成文件发给你。', en: 'The camera does not open. Allow it in the browser, or have your colleague send a file.' },
  noReader: { zh: '读二维码的部分还没有下载，要先连一次网。现在可以让同事存成文件。', en: 'The code reader needs one visit with signal first. A file works now.' },
} satisfies Record<string, Phrase>
