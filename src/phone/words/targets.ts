import type { Phrase } from './say.tsx'

/** How a target of a campaign stands. */
export const targetWords = {
  share: { zh: '{what}走到 {percent}%', en: '{what}: {percent}%' },
  shareAt: { zh: '{what}走到 {percent}%（{area}）', en: '{what} in {area}: {percent}%' },
  countAt: { zh: '{what}（{area}）', en: '{what} in {area}' },
  figures: { zh: '{done} / {target} {unit}', en: '{done} / {target} {unit}' },
  estimated: { zh: '约 {done} / {target} {unit}', en: 'about {done} / {target} {unit}' },
  part: { zh: '这里做了 {done} {unit}', en: '{done} {unit} done here' },
  partNote: { zh: '{area}一共要 {target} {unit}', en: '{area} is to do {target} {unit} in all' },
  made: { zh: '目标达到了', en: 'Target reached' },
  behind: { zh: '比进度少 {behind} {unit}，从今天起每天要 {perDay} {unit}', en: '{behind} {unit} behind pace; {perDay} a day from today make it' },
  ahead: { zh: '比进度多 {ahead} {unit}，每天再有 {perDay} {unit}就行', en: '{ahead} {unit} ahead; {perDay} a day are enough' },
  onPace: { zh: '正好跟上进度，每天要 {perDay} {unit}', en: 'Right on pace; {perDay} {unit} a day' },
  coming: { zh: '每天要 {perDay} {unit}', en: '{perDay} {unit} a day' },
  missed: { zh: '到期时还差 {left} {unit}', en: '{left} {unit} short at the end' },
  nothing: { zh: '名册里还没有这一类', en: 'The roster has none of this kind yet' },
  today: { zh: '今天 {doneToday} {unit}', en: '{doneToday} {unit} today' },
  more: { zh: '还要做到', en: 'Also to do' },
  reading: { zh: '正在数', en: 'Counting' },
  all: { zh: '看专项行动', en: 'See the campaigns' },
} satisfies Record<string, Phrase>

interface Standing {
  readonly target: number
  readonly done: number
  readonly behind: number
}

/** The sentence for where a target stands: before, in and after the days of its campaign. */
export function standingWords({ target, done, behind }: Standing, stage: 'coming' | 'running' | 'over'): Phrase {
  if (target === 0) return targetWords.nothing
  if (done >= target) return targetWords.made
  if (stage === 'coming') return targetWords.coming
  if (stage === 'over') return targetWords.missed
  if (behind > 0) return targetWords.behind
  return behind < 0 ? targetWords.ahead : targetWords.onPace
}
