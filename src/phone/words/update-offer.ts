import type { Phrase } from './say.tsx'

export const updateOffer = {
  title: { zh: '有新版本', en: 'A new version is ready' },
  note: { zh: '填到一半的不会丢，没送出的也在。换上只要几秒。', en: 'Half-filled forms and unsent visits stay. It takes a few seconds.' },
  apply: { zh: '换上', en: 'Switch now' },
  later: { zh: '晚上再换', en: 'Later' },
} satisfies Record<string, Phrase>
