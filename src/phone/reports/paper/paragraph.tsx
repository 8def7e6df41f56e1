import { useEffect, useLayoutEffect, useRef, type ClipboardEvent, type DragEvent, type KeyboardEvent } from 'react'
import { figureName } from '../../../domain/report/figure-name.ts'
import { inlineText } from '../../../domain/report/figure-text.ts'
import type { Inline } from '../../../domain/report/report.ts'
import { join } from '../../ui/join.ts'
import { desk as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { chipHtml } from './chip-html.ts'
import { cutAtCaret, placeCaret, rangeIn, refreshChips, sentenceIn, writeSentence } from './chips.ts'
import { usePaper } from './paper.ts'
import styles from './paper.module.css'
import { isSameSentence } from './read-inlines.ts'

interface ParagraphProps {
  readonly id: string
  readonly parts: readonly Inline[]
  readonly onChange: (parts: readonly Inline[]) => void
  /** An Enter: what stood before the caret and what behind it. */
  readonly onSplit: (halves: readonly [readonly Inline[], readonly Inline[]]) => void
  /** A Backspace at the very beginning. */
  readonly onJoin: () => void
}

/**
 * A paragraph written in place. Its element belongs to the browser while somebody writes: it is filled anew only when the
 * sentence becomes another one from outside, so that caret, undo and input methods are never disturbed.
 */
export function Paragraph({ id, parts, onChange, onSplit, onJoin }: ParagraphProps) {
  const say = useSay()
  const { book, naming, chosen, choose, register } = usePaper()
  const element = useRef<HTMLDivElement>(null)
  const caret = useRef<Range | null>(null)

  useLayoutEffect(() => {
    const written = element.current
    if (!written) return
    if (!isSameSentence(sentenceIn(written), parts)) writeSentence(written, parts)
    refreshChips(written, (part) => {
      const text = book ? inlineText(part, book) : '…'
      const missing = book !== null && book.of(part.figure).value === null
      const isChosen = chosen === part.figure
      return {
        text,
        label: say(words.figureChip, { name: figureName(part.figure, naming), text }),
        className: join(styles['chip'], missing && styles['missing'], isChosen && styles['chosen']),
        chosen: isChosen,
      }
    })
  })

  // Where the caret was when the sheet that inserts a figure was opened.
  useEffect(() => {
    const remember = () => {
      const range = element.current && rangeIn(element.current)
      if (range) caret.current = range.cloneRange()
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [])

  useEffect(
    () =>
      register(id, {
        insert(part) {
          const written = element.current
          if (!written) return
          placeCaret(written, 'end')
          const range = caret.current
          if (range && written.contains(range.commonAncestorContainer)) {
            getSelection()?.removeAllRanges()
            getSelection()?.addRange(range)
          }
          // Past the framework, so that the browser can undo it as it undoes what was typed.
          document.execCommand('insertHTML', false, chipHtml(part))
          onChange(sentenceIn(written))
        },
        focus: (where) => element.current && placeCaret(element.current, where),
      }),
    [id, register, onChange],
  )

  const changed = () => element.current && onChange(sentenceIn(element.current))
  const press = (target: EventTarget) => {
    const figure = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-figure]')?.dataset['figure'] : undefined
    if (figure !== undefined) choose(figure)
    return figure !== undefined
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const written = element.current
    if (!written || event.nativeEvent.isComposing) return
    const onChip = event.target !== written
    if (onChip && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      press(event.target)
    } else if (onChip && (event.key === 'Backspace' || event.key === 'Delete')) {
      event.preventDefault()
      getSelection()?.selectAllChildren(written)
      const range = document.createRange()
      range.selectNode(event.target as Node)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      written.focus()
      document.execCommand('delete')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const halves = cutAtCaret(written)
      if (halves) onSplit(halves)
    } else if (event.key === 'Backspace') {
      const range = rangeIn(written)
      const [before] = cutAtCaret(written) ?? []
      if (range?.collapsed && before?.length === 0) {
        event.preventDefault()
        onJoin()
      }
    }
  }
  const insertPlain = (event: ClipboardEvent | DragEvent, from: DataTransfer) => {
    event.preventDefault()
    const text = from.getData('text/plain').replaceAll(/\s*[\r\n]+\s*/g, '')
    if (text !== '') document.execCommand('insertText', false, text)
  }

  return (
    // A field of the browser's own has no room for figures within the words.
    <div
      ref={element}
      className={join(styles['paragraph'], parts.length === 0 && styles['guided'])}
      contentEditable
      suppressContentEditableWarning
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
      role="textbox"
      aria-multiline="true"
      aria-label={say(words.paragraph)}
      aria-placeholder={parts.length === 0 ? say(words.guidance) : undefined}
      data-guidance={say(words.guidance)}
      data-part={id}
      tabIndex={0}
      spellCheck={false}
      onInput={changed}
      onClick={(event) => press(event.target)}
      onKeyDown={onKey}
      onPaste={(event) => insertPlain(event, event.clipboardData)}
      onDrop={(event) => insertPlain(event, event.dataTransfer)}
    />
  )
}
