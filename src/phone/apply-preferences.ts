import type { Preferences } from './record-book/preferences.ts'

const paper = { light: '#f6f2e8', dark: '#111615' } as const

/** Puts theme, text size and language on the document, before the first picture so that nothing flashes. */
export function applyPreferences({ theme, textSize, language }: Preferences): void {
  const { dataset } = document.documentElement
  document.documentElement.lang = language
  dataset['size'] = textSize
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  // The browser's own bar takes the colour of the page, also where the page does not follow the system.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = paper[theme === 'system' ? (meta.media.includes('dark') ? 'dark' : 'light') : theme]
  }
}
