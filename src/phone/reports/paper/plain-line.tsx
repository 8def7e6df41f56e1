import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { join } from '../../ui/join.ts'
import styles from './paper.module.css'

interface PlainLineProps {
  readonly text: string
  /** What it is, read out and shown where it is empty. */
  readonly label: string
  readonly className: string | undefined
  readonly onChange: (text: string) => void
  readonly onEnter?: (() => void) | undefined
}

/** One line of the page that is text alone: a title, a heading, a caption. */
export function PlainLine({ text, label, className, onChange, onEnter }: PlainLineProps) {
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const written = element.current
    if (written && lineOf(written.textContent) !== text) written.textContent = text
  }, [text])
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter?.()
  }
  return (
    // A field of the browser's own is as wide as it pleases, and a title goes over two lines.
    <span
      ref={element}
      className={join(styles['line'], className, text === '' && styles['guided'])}
      contentEditable
      suppressContentEditableWarning
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
      role="textbox"
      aria-label={label}
      data-guidance={label}
      tabIndex={0}
      spellCheck={false}
      onInput={(event) => onChange(lineOf(event.currentTarget.textContent))}
      onKeyDown={onKey}
      onPaste={(event) => {
        event.preventDefault()
        document.execCommand('insertText', false, lineOf(event.clipboardData.getData('text/plain')))
      }}
      onDrop={(event) => event.preventDefault()}
    />
  )
}

function lineOf(written: string | null): string {
  return (written ?? '').replaceAll(/\s*[\r\n]+\s*/g, '').replaceAll('\u00A0', ' ')
}
