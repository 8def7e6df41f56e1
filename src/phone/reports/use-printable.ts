import { useEffect } from 'react'

/** While a report is open, printing prints its page alone, however it is asked for. */
export function usePrintable(): void {
  useEffect(() => {
    document.documentElement.dataset['prints'] = 'page'
    return () => {
      delete document.documentElement.dataset['prints']
    }
  }, [])
}
