import { WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePreferences } from '../record-book/preferences.ts'
import { Banner } from '../ui/banner.tsx'
import { BrandMark } from '../ui/brand-mark.tsx'
import { Button } from '../ui/button.tsx'
import { useSay } from '../words/say.tsx'
import { signIn as words } from '../words/sign-in.ts'
import { ui } from '../words/ui.ts'
import styles from './sign-in.module.css'

interface DoorwayProps {
  /** Whose app this is; empty while unknown. */
  readonly office: string
  readonly cutOff: boolean
  readonly onRetry: () => void
  readonly children: ReactNode
}

/** The page before signing in: the name of the app and of the office, and the language to read it in. */
export function Doorway({ office, cutOff, onRetry, children }: DoorwayProps) {
  const say = useSay()
  const { language, set } = usePreferences()
  const other = language === 'zh-CN' ? 'en' : 'zh-CN'
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <BrandMark size={56} />
        <h1 className={styles['name']}>{say(ui.appName)}</h1>
        <p>{say(words.welcome)}</p>
        {office !== '' && <p className={styles['note']}>{office}</p>}
      </header>
      {cutOff && (
        <Banner tone="calm" icon={<WifiOff />} title={say(words.offlineTitle)} note={say(words.offlineNote)} act={say(words.retry)} onPress={onRetry} />
      )}
      {children}
      <Button kind="text" lang={other} onClick={() => set({ language: other })}>
        {other === 'en' ? 'English' : '中文'}
      </Button>
    </main>
  )
}
