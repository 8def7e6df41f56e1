import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { WarningOf } from './warning.tsx'

const Warning = lazy(() => import('./warning.tsx').then((part) => ({ default: part.Warning })))

/** Where the app cannot work, or only half, it says so before anything is logged, and what to do instead. */
export function BeforeStart({ children }: { readonly children: ReactNode }) {
  const [warned, setWarned] = useState(wasWarned)
  const warning = findWarning()
  if (warning === null || (warned && warning !== 'insecure')) return children
  const goOn = () => {
    rememberWarned()
    setWarned(true)
  }
  return <Suspense>{warning === 'insecure' ? <Warning of={warning} /> : <Warning of={warning} onGoOn={goOn} />}</Suspense>
}

function findWarning(): WarningOf | null {
  if (!window.isSecureContext) return 'insecure'
  if (/MicroMessenger/i.test(navigator.userAgent)) return 'we-chat'
  return 'serviceWorker' in navigator ? null : 'no-offline'
}

const mark = 'gridwalk-warned'

/** Once a session is enough: who goes on has read it. */
function wasWarned(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null
  } catch {
    return false
  }
}

function rememberWarned(): void {
  try {
    sessionStorage.setItem(mark, 'yes')
  } catch {
    // Then it is said again next time.
  }
}
