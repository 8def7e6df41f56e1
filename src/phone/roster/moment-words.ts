import type { Language } from '../words/say.tsx'

/** Day and minute by the clock of the county. */
export function momentWords(instant: number, language: Language): string {
  return new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
}
