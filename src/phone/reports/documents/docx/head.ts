import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx'
import type { Report } from '../../../../domain/report/report.ts'
import { dayText } from '../../../../domain/report/period-words.ts'
import { oneLine } from '../plain-lines.ts'
import { blockWidth, characterWidth, millimetres, points } from './page.ts'
import { styleIds } from './styles.ts'
import { line, run, widthOf } from './text.ts'

const red = 'C8161D'
const largest = 56
const smallest = 16
/** So much of the block is the name, so that it stands free at both sides. */
const room = (blockWidth / 20) * 0.94

/** The red name of a 简报 in one line, its number, who made it and when, and the red rule. */
export function redHead({ head, sender, day }: Report): FileChild[] {
  if (!head) return []
  const name = oneLine(head.name)
  const { size, apart } = fitted(name)
  return [
    new Paragraph({
      style: styleIds.redName,
      spacing: { before: millimetres(6), after: points(6), line: points(size * 1.25), lineRule: LineRuleType.EXACT },
      children: [run(name, { size: size * 2, characterSpacing: points(apart), scale: 100 })],
    }),
    ...(head.issue === null ? [] : [line(styleIds.flush, `第${head.issue}期`, { alignment: AlignmentType.CENTER, keepNext: true })]),
    new Paragraph({
      style: styleIds.flush,
      keepNext: true,
      indent: { firstLine: characterWidth },
      tabStops: [{ type: TabStopType.RIGHT, position: blockWidth - characterWidth }],
      border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 18, space: 8 } },
      children: [run(madeBy(oneLine(sender))), new TextRun({ font: { hint: 'eastAsia' }, children: [new Tab(), dayText(day)] })],
    }),
  ]
}

/** Points of the largest letters, and of the gaps between them, with which a name fills one line. */
function fitted(name: string): { readonly size: number; readonly apart: number } {
  const width = Math.max(1, widthOf(name))
  const size = Math.max(smallest, Math.min(largest, Math.floor(room / (width * 1.08))))
  const apart = Math.max(0, Math.min(size * 0.3, room / width - size))
  return { size, apart: Math.floor(apart * 2) / 2 }
}

function madeBy(sender: string): string {
  return sender === '' || sender.endsWith('编印') ? sender : `${sender}编印`
}
