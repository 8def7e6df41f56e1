import { Ellipsis } from 'lucide-react'
import type { Block, Report } from '../../../domain/report/report.ts'
import { dayText } from '../../../domain/report/period-words.ts'
import type { Territory } from '../../record-book/territory.ts'
import { desk as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { BlockView, type BlockEdits } from './block-view.tsx'
import styles from './paper.module.css'
import { PlainLine } from './plain-line.tsx'

interface PageProps extends BlockEdits {
  readonly report: Report
  readonly territory: Territory
  readonly onReport: (change: (report: Report) => Report) => void
  /** Opens what can be done with a part. */
  readonly onActs: (block: Block) => void
}

/** The white page as it will be printed, everything on it written in place. It stays white in the dark, as paper does. */
export function Page({ report, territory, onReport, onActs, ...edits }: PageProps) {
  const say = useSay()
  const { head, title, recipient, sender, day, blocks } = report
  return (
    <article className={styles['page']} aria-label={say(words.page)} lang="zh-CN">
      {head && (
        <header className={styles['red-head']}>
          <PlainLine
            className={styles['red-name']}
            label={say(words.redHead)}
            text={head.name}
            onChange={(name) => onReport((one) => (one.head ? { ...one, head: { ...one.head, name } } : one))}
          />
          {head.issue !== null && <p className={styles['issue']}>{say(words.issue, { n: String(head.issue) })}</p>}
          <div className={styles['imprint']}>
            <PlainLine className={undefined} label={say(words.sender)} text={sender} onChange={(text) => onReport((one) => ({ ...one, sender: text }))} />
            <span>{dayText(day)}</span>
          </div>
        </header>
      )}
      <div className={styles['title']}>
        {title.map((line, index) => (
          <PlainLine
            // The lines of a title have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={styles['title-line']}
            label={say(words.titleLine, { n: index + 1 })}
            text={line}
            onChange={(text) => onReport((one) => ({ ...one, title: one.title.with(index, text) }))}
          />
        ))}
      </div>
      <PlainLine className={styles['recipient']} label={say(words.recipient)} text={recipient} onChange={(text) => onReport((one) => ({ ...one, recipient: text }))} />
      {blocks.map((block) => (
        <div key={block.id} className={styles['part']}>
          <BlockView block={block} territory={territory} {...edits} />
          <button
            type="button"
            className={styles['acts']}
            aria-label={say(words.acts, { what: nameOfPart(block, say(words.paragraph)) })}
            onClick={() => onActs(block)}
          >
            <Ellipsis size={20} />
          </button>
        </div>
      ))}
      {!head && (
        <footer className={styles['signature']}>
          <PlainLine className={undefined} label={say(words.sender)} text={sender} onChange={(text) => onReport((one) => ({ ...one, sender: text }))} />
          <span>{dayText(day)}</span>
        </footer>
      )}
    </article>
  )
}

/** How a part is told from the others when it is read out. */
export function nameOfPart(block: Block, unnamed: string): string {
  switch (block.kind) {
    case 'heading':
      return block.text || unnamed
    case 'paragraph': {
      const text = block.parts.map((part) => ('text' in part ? part.text : '')).join('')
      return Array.from(text).slice(0, 12).join('') || unnamed
    }
    case 'table':
    case 'chart':
    case 'map':
      return block.caption || unnamed
    case 'photos':
      return unnamed
  }
}
