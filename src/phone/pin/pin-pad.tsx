import { Delete } from 'lucide-react'
import { useEffect, useState } from 'react'
import { join } from '../ui/join.ts'
import { pin as words } from '../words/pin.ts'
import { useSay } from '../words/say.tsx'
import styles from './pin.module.css'
import { pinLength } from './weak-pin.ts'

interface PinPadProps {
  /** What these digits are for. */
  readonly label: string
  /** What was wrong, or what is being done. */
  readonly said: string
  /** Stands there while there is nothing else to say. */
  readonly hint?: string
  readonly disabled?: boolean
  /** Called with six digits; the pad is empty again then. */
  readonly onPin: (pin: string) => void
}

/** Six digits by thumb or keyboard; what was pressed is shown as dots and told as a number of digits. */
export function PinPad({ label, said, hint = '', disabled = false, onPin }: PinPadProps) {
  const say = useSay()
  const [digits, setDigits] = useState('')

  function press(digit: string) {
    if (disabled) return
    const next = digits + digit
    setDigits(next.length < pinLength ? next : '')
    if (next.length === pinLength) onPin(next)
  }
  const back = () => setDigits(digits.slice(0, -1))

  useEffect(() => {
    const typed = ({ key }: KeyboardEvent) => {
      if (/^\d$/.test(key)) press(key)
      if (key === 'Backspace') back()
    }
    window.addEventListener('keydown', typed)
    return () => window.removeEventListener('keydown', typed)
  })

  return (
    <section className={styles['pad']} aria-label={label}>
      <h2 className={styles['label']}>{label}</h2>
      <div className={styles['dots']} aria-hidden="true">
        {Array.from({ length: pinLength }, (_, n) => (
          <i key={n} className={join(styles['dot'], n < digits.length && styles['full'])} />
        ))}
      </div>
      <output className="visually-hidden">{digits.length > 0 && say(words.digits, { n: digits.length })}</output>
      <p className={join(styles['said'], said === '' && styles['hint'])}>
        <span role="alert">{said}</span>
        {said === '' && hint}
      </p>
      <div className={styles['keys']}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'].map((digit) =>
          digit === '' ? (
            <span key="none" />
          ) : (
            <button key={digit} type="button" className={styles['key']} aria-disabled={disabled} onClick={() => press(digit)}>
              {digit}
            </button>
          ),
        )}
        <button type="button" className={styles['key']} aria-label={say(words.delete)} aria-disabled={disabled} onClick={back}>
          <Delete />
        </button>
      </div>
    </section>
  )
}
