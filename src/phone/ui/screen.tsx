import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useSay } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import { join } from './join.ts'
import { Pressable, type Press } from './pressable.tsx'
import styles from './screen.module.css'

interface ScreenProps {
  readonly title: string
  readonly aside?: ReactNode
  /** At the left of the title: the way out. An arrow unless another icon is given. */
  readonly back?: (Press & { readonly label?: string; readonly icon?: ReactNode }) | undefined
  readonly children: ReactNode
  /** Stays at the bottom edge, as a save bar. */
  readonly bar?: ReactNode
  /** On a desktop as wide as the window instead of one column to read. */
  readonly wide?: boolean
}

/** The scaffold of a page: a head with the title in Song, the content, and perhaps a bar at the bottom. */
export function Screen({ title, aside, back, children, bar, wide }: ScreenProps) {
  const say = useSay()
  const heading = useArrival(title)
  return (
    <>
      <header className={join(styles['head'], Boolean(back ?? bar) && styles['sticky'])}>
        <div className={join(styles['inner'], wide && styles['wide'])}>
          {back && (
            <Pressable className={styles['back'] ?? ''} href={back.href} onPress={back.onPress}>
              {back.icon ?? <ArrowLeft />}
              <span className="visually-hidden">{back.label ?? say(ui.back)}</span>
            </Pressable>
          )}
          <h1 ref={heading} tabIndex={-1} className={join(styles['title'], back && styles['beside'])}>
            {title}
          </h1>
          {aside && <div className={styles['aside']}>{aside}</div>}
        </div>
      </header>
      <div className={join(styles['content'], wide && styles['wide'], Boolean(bar) && styles['above-bar'])}>{children}</div>
      {bar}
    </>
  )
}

let arrived = false

/** Names the document; each screen after the first begins at its top, with the focus on its title. */
export function useArrival(title: string) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = say(ui.appName)
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
  useEffect(() => {
    if (arrived) {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    arrived = true
  }, [])
  return heading
}
