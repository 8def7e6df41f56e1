import { AlignmentType, type FileChild } from 'docx'
import type { Report } from '../../../../domain/report/report.ts'
import { dayText } from '../../../../domain/report/period-words.ts'
import { oneLine } from '../plain-lines.ts'
import { characterWidth } from './page.ts'
import { styleIds } from './styles.ts'
import { line, widthOf } from './text.ts'

const fromTheRight = 4

/** 落款: the day four characters from the right, who signs centred above it. A 简报 says both in its red head. */
export function signature({ head, sender, day }: Report): FileChild[] {
  if (head) return []
  const [name, date] = [oneLine(sender), dayText(day)]
  const over = (widthOf(name) - widthOf(date)) / 2
  // A long name would reach past the margin: then it is the day that is centred under it.
  const nameIndent = Math.max(0, fromTheRight - over)
  const dateIndent = Math.max(fromTheRight, over)
  const right = (text: string, characters: number, keepNext: boolean) =>
    line(styleIds.flush, text, { alignment: AlignmentType.RIGHT, indent: { right: Math.round(characters * characterWidth) }, keepNext, keepLines: true })
  return [line(styleIds.flush, '', { keepNext: true }), ...(name === '' ? [] : [right(name, nameIndent, true)]), right(date, dateIndent, false)]
}
