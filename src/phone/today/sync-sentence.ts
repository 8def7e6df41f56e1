import type { SyncStatus } from '../sync/status.ts'
import type { Phrase } from '../words/say.tsx'
import { today as words } from '../words/today.ts'

export interface SyncSentence {
  readonly about: 'attention' | 'signed-out' | 'cut-off' | 'no-signal' | 'sending' | 'trouble' | 'waiting' | 'photos' | 'sent'
  readonly tone: 'calm' | 'alert' | 'good'
  readonly title: Phrase
  readonly note: Phrase
  readonly values: { readonly n: number }
  /** Where a tap leads. */
  readonly href: string
}

type Status = Pick<SyncStatus, 'phase' | 'waiting' | 'photosWaiting' | 'attention'>

/** The one thing to say now: what needs the worker first, then what keeps the records here, then that all is well. */
export function syncSentence({ phase, waiting, photosWaiting, attention }: Status, large = false): SyncSentence {
  const calm = { tone: 'calm', values: { n: waiting }, href: waiting > 0 ? '/records?show=here' : '/me' } as const
  if (attention > 0) {
    const show = { tone: 'alert', values: { n: attention }, href: '/records?show=attention' } as const
    return { about: 'attention', ...show, title: words.attentionTitle, note: words.attentionNote }
  }
  if (phase === 'signed-out') {
    const note = waiting > 0 ? words.signedOutNote : words.signedOutNoteNone
    return { about: 'signed-out', ...calm, href: '/me', title: words.signedOutTitle, note }
  }
  if (phase === 'cut-off') {
    return { about: 'cut-off', ...calm, title: words.cutOffTitle, note: words.cutOffNote }
  }
  if (phase === 'no-signal') {
    if (large && waiting > 0) return { about: 'no-signal', ...calm, title: words.noSignalLarge, note: words.noSignalLargeNote }
    const note = waiting > 0 ? words.noSignalNote : words.noSignalNoteNone
    return { about: 'no-signal', ...calm, title: words.noSignalTitle, note }
  }
  if (phase === 'trouble') {
    const note = waiting > 0 ? words.troubleNote : words.troubleNoteNone
    return { about: 'trouble', ...calm, title: words.troubleTitle, note }
  }
  if (phase === 'sending' && waiting > 0) {
    return { about: 'sending', ...calm, title: words.sendingTitle, note: words.sendingNote }
  }
  if (waiting > 0) return { about: 'waiting', ...calm, title: words.waitingTitle, note: words.waitingNote }
  if (photosWaiting > 0) {
    return { about: 'photos', ...calm, values: { n: photosWaiting }, title: words.photosTitle, note: words.photosNote }
  }
  return { about: 'sent', ...calm, tone: 'good', title: words.sentTitle, note: words.sentNote }
}
