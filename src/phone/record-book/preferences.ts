import { useSyncExternalStore } from 'react'

export interface Preferences {
  readonly language: 'zh-CN' | 'en'
  readonly textSize: 'standard' | 'large'
  readonly theme: 'system' | 'light' | 'dark'
}

const key = 'gridwalk-preferences'
const choices = {
  language: ['zh-CN', 'en'],
  textSize: ['standard', 'large'],
  theme: ['system', 'light', 'dark'],
} as const satisfies { readonly [K in keyof Preferences]: readonly Preferences[K][] }

const listeners = new Set<() => void>()
let held: Preferences | null = null

/** How this phone likes to be looked at. Kept in local storage, because it is needed before the first picture. */
export function readPreferences(): Preferences {
  held ??= fromStorage()
  return held
}

export function usePreferences(): Preferences & { readonly set: (change: Partial<Preferences>) => void } {
  const preferences = useSyncExternalStore(subscribe, readPreferences)
  return { ...preferences, set: setPreferences }
}

function setPreferences(change: Partial<Preferences>): void {
  held = { ...readPreferences(), ...change }
  try {
    localStorage.setItem(key, JSON.stringify(held))
  } catch {
    // A full or forbidden local storage: the choice holds until the app is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function fromStorage(): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> = {}
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof read === 'object' && read !== null) stored = read
  } catch {
    // Forbidden or damaged: the defaults are as good.
  }
  return {
    language: choices.language.find((choice) => choice === stored.language) ?? 'zh-CN',
    textSize: choices.textSize.find((choice) => choice === stored.textSize) ?? 'standard',
    theme: choices.theme.find((choice) => choice === stored.theme) ?? 'system',
  }
}
