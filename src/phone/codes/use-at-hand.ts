import { useEffect } from 'react'
import { keepCodesAtHand } from './keep-at-hand.ts'

/** To be called with whether the office answers just now. */
export function useCodesAtHand(answers: boolean): void {
  useEffect(() => {
    if (answers) keepCodesAtHand()
  }, [answers])
}
