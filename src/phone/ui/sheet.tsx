import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useSay } from '../words/say.tsx'
import { ui } from '../words/ui.ts'
import styles from './sheet.module.css'

interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** A picture of the moment above the title. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** Rises from the bottom edge on a phone, stands in the middle of a desktop. What it holds is gone when closed. */
export function Sheet({ open, onClose, title, icon, children }: SheetProps) {
  const say = useSay()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])

  // The browser closes a dialog by Escape; a tap beside it is the pointer's way to say the same.
  useEffect(() => {
    const sheet = dialog.current
    const closeBeside = (event: MouseEvent) => {
      if (event.target === sheet) sheet?.close()
    }
    sheet?.addEventListener('click', closeBeside)
    return () => sheet?.removeEventListener('click', closeBeside)
  }, [])

  return (
    <dialog ref={dialog} className={styles['sheet']} aria-labelledby={id} onClose={onClose}>
      {open && (
        <div className={styles['inside']}>
          <div className={styles['handle']} />
          <header className={styles['head']}>
            <div>
              {icon && <div className={styles['icon']}>{icon}</div>}
              <h2 id={id} className={styles['title']}>
                {title}
              </h2>
            </div>
            <button type="button" className={styles['close']} aria-label={say(ui.close)} onClick={onClose}>
              <X />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}
