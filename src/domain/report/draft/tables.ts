import { reportTable } from '../report-table.ts'
import type { TableName } from '../report.ts'
import type { Drafting } from './drafting.ts'
import { chart, map, paragraph, section, table, type Part } from './parts.ts'
import { words } from './sentence.ts'

/** How the areas below stand: named nowhere in the text, since a sentence about them would not follow their figures. */
export function areasCompared(d: Drafting): Part[] {
  const { below } = d.area
  const areas = filled(d, 'areas', `各${below}工作情况`)
  if (areas.length === 0) return map('走访覆盖图')
  return [...paragraph(words(`各${below}工作情况见下表。`)), ...areas, ...chart(`各${below}住户覆盖率`), ...map('走访覆盖图')]
}

export function areasSection(d: Drafting): Part[] {
  return section(1, d.book.children.length === 0 ? '覆盖情况' : `各${d.area.below}进展`, areasCompared(d))
}

/** A table as long as it has rows. */
export function filled({ book, naming }: Drafting, name: TableName, caption: string): Part[] {
  return reportTable(name, book, naming).rows.length === 0 ? [] : table(name, caption)
}

export function formsTable(d: Drafting): Part[] {
  return filled(d, 'forms', '各类宣传形式数量')
}

export function entriesTable(d: Drafting): Part[] {
  const set = d.naming.vocabulary.entries.of(d.setting.entrySet)
  return filled(d, 'entries', `${set.zh}走访情况`)
}

export function audiencesTable(d: Drafting): Part[] {
  return filled(d, 'audiences', '面对面宣传对象')
}

export function topicsTable(d: Drafting): Part[] {
  return filled(d, 'topics', '宣传内容')
}
