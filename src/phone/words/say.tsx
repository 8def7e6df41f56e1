import { createContext, useContext } from 'react'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * One sentence in both languages, for example `{ zh: '还有 {n} 户没走到', en: '{n} {n|household|households} not reached' }`.
 * `{name}` is replaced by a value, `{name|one|other}` picks a word by the number (English only needs it).
 */
export interface Phrase {
  readonly zh: string
  readonly en: string
}

type Values = Readonly<Record<string, string | number>>

export type Say = (phrase: Phrase, values?: Values) => string

export function createSay(language: Language): Say {
  return (phrase, values = {}) => fill(language === 'zh-CN' ? phrase.zh : phrase.en, values, language)
}

function fill(template: string, values: Values, language: Language): string {
  return template.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (slot, name: string, one?: string, other?: string) => {
    const value = values[name]
    if (value === undefined) return slot
    if (one !== undefined && other !== undefined) return value === 1 ? one : other
    return typeof value === 'number' ? sayNumber(value, language) : value
  })
}

const formats = new Map<Language, Intl.NumberFormat>()

/** As `toLocaleString`, which makes its rules anew for each number: maps and tables have thousands of them, nearly all small. */
export function sayNumber(value: number, language: Language): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
  const format = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, format)
  return format.format(value)
}

const SpokenLanguage = createContext<Language>('zh-CN')
export const LanguageProvider = SpokenLanguage.Provider

export function useLanguage(): Language {
  return useContext(SpokenLanguage)
}

/** The function that turns phrases into sentences of the chosen language. */
export function useSay(): Say {
  return createSay(useContext(SpokenLanguage))
}
