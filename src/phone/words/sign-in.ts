import type { Phrase } from './say.tsx'

export const signIn = {
  title: { zh: '登录', en: 'Sign in' },
  welcome: { zh: '走过的，没走到的，一看就知道。', en: 'What is walked and what is not yet, at a glance.' },
  code: { zh: '登录码', en: 'Sign-in code' },
  codeNote: { zh: '镇里给的六位码，只用一次。以后打开就是登录好的。', en: 'Six characters from your office, used once. After that the app opens signed in.' },
  enter: { zh: '登录', en: 'Sign in' },
  entering: { zh: '正在登录', en: 'Signing in' },
  demoTitle: { zh: '先试一试', en: 'Try it out' },
  demoMark: { zh: '演示', en: 'Demo' },
  demoNote: { zh: '人、门牌和走访都是编的，随便点。', en: 'People, doors and visits are made up; tap what you like.' },
  demoIdentity: { zh: '{place}', en: '{place}' },
  offlineTitle: { zh: '没有信号', en: 'No signal' },
  offlineNote: { zh: '头一次登录要连一次网，以后没有信号也能用。', en: 'The first sign-in needs a connection; after that none is needed.' },
  retry: { zh: '再试一次', en: 'Try again' },

  tooShort: { zh: '登录码是六位，再看一眼。', en: 'The code has six characters; please look again.' },
  unknown: { zh: '这个码对不上，可能用过了，或者过期了。请向镇里再要一个。', en: 'This code does not match. It may have been used or run out; ask your office for another.' },
  tooMany: { zh: '试得太快了，歇一分钟再试。', en: 'That was too fast; wait a minute and try again.' },
  noSignal: { zh: '连不上镇里，码还在。到有信号的地方再按一次。', en: 'The office cannot be reached; the code is still here. Try again where there is signal.' },
  busy: { zh: '镇里一时忙不过来，过一会儿再按一次。', en: 'The office is busy; try again in a moment.' },
  notAllowed: { zh: '这里不能这样登录。', en: 'You cannot sign in this way here.' },

  joinTitle: { zh: '用这个码登录', en: 'Sign in with this code' },
  joinNote: { zh: '这是镇里发给你的，只用一次。按一下就好。', en: 'Your office sent it to you; it works once. One tap is enough.' },
  joinOther: { zh: '换一个码', en: 'Use another code' },
} satisfies Record<string, Phrase>
