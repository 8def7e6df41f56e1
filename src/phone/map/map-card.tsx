import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { map as words } from '../words/map.ts'
import { useSay } from '../words/say.tsx'
import styles from './map-card.module.css'

interface MapCardProps {
  readonly title: string
  readonly icon?: ReactNode
  readonly note?: ReactNode
  readonly aside?: ReactNode
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** What was tapped, below the map and not over it: the map stays in reach. At the side on a desktop. */
export function MapCard({ title, icon, note, aside, onClose, children }: MapCardProps) {
  const say = useSay()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    // Escape is the keyboard's way of what the close button says.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['card']} aria-labelledby={id} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <header className={styles['head']}>
        {icon}
        <div className={styles['words']}>
          <h2 ref={heading} tabIndex={-1} id={id} className={styles['title']}>
            {title}
          </h2>
          {note && <p className={styles['note']}>{note}</p>}
        </div>
        {aside}
        <button type="button" className={styles['close']} aria-label={say(words.close)} onClick={onClose}>
          <X />
        </button>
      </header>
      {children}
    </section>
  )
}

/** Two or three facts side by side. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The main act takes what room the others leave. */
export function Acts({ children }: { readonly children: ReactNode }) {
  return <div className={styles['acts']}>{children}</div>
}
