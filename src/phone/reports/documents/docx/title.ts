import { HeadingLevel, Paragraph, type FileChild } from 'docx'
import type { Report } from '../../../../domain/report/report.ts'
import { oneLine } from '../plain-lines.ts'
import { styleIds } from './styles.ts'
import { line, run } from './text.ts'

const blankLine = () => line(styleIds.flush, '', { keepNext: true })

/** Two blank lines under the red rule, the title as its author broke it, one blank line, whom it is addressed to. */
export function title({ head, title: lines, recipient }: Report): FileChild[] {
  const addressed = oneLine(recipient)
  const shown = lines.map(oneLine).filter((each) => each !== '')
  return [
    ...(head ? [blankLine(), blankLine()] : []),
    // Several lines are one title: whoever lists the headings reads it once.
    ...(shown.length === 0 ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: shown.map((text, i) => run(text, i === 0 ? {} : { break: 1 })) })]),
    blankLine(),
    ...(addressed === '' ? [] : [line(styleIds.flush, /[:：]$/.test(addressed) ? `${addressed.slice(0, -1)}：` : `${addressed}：`, { keepNext: true })]),
  ]
}
