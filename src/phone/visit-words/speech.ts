import type { Vocabulary } from '../../domain/vocabulary.ts'
import { useToday } from '../record-book/today.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { useLanguage, useSay, type Language, type Say } from '../words/say.tsx'

/** What it takes to put a record into words. */
export interface Speech {
  readonly say: Say
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly today: number
}

export function useSpeech(): Speech {
  return { say: useSay(), language: useLanguage(), vocabulary: useVocabulary(), today: useToday() }
}
