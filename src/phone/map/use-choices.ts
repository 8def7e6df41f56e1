import { useState } from 'react'
import { recall, remember, type Remembered } from './remembered.ts'

/** What the map is set to, kept for when the worker comes back to this screen. */
export function useChoices(account: string): [Remembered, (change: Partial<Remembered>) => void] {
  const [choices, setChoices] = useState(() => recall(account))
  return [
    choices,
    (change) => {
      remember(account, change)
      setChoices((before) => ({ ...before, ...change }))
    },
  ]
}
