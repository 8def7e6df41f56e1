import type { Block, Inline } from '../../../domain/report/report.ts'
import type { Territory } from '../../record-book/territory.ts'
import { desk as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { Paragraph } from './paragraph.tsx'
import { Drawing } from './drawing.tsx'
import styles from './paper.module.css'
import { Photos } from './photos.tsx'
import { PlainLine } from './plain-line.tsx'
import { TableView } from './table-view.tsx'

export interface BlockEdits {
  readonly onBlock: (block: Block) => void
  readonly onSplit: (id: string, halves: readonly [readonly Inline[], readonly Inline[]]) => void
  readonly onJoin: (id: string) => void
}

interface BlockViewProps extends BlockEdits {
  readonly block: Block
  readonly territory: Territory
}

/** One part of the page, as it is printed and as it is written. */
export function BlockView({ block, territory, onBlock, onSplit, onJoin }: BlockViewProps) {
  const say = useSay()
  switch (block.kind) {
    case 'heading':
      return (
        <PlainLine
          className={styles[block.level === 1 ? 'heading-1' : 'heading-2']}
          label={say(words.heading)}
          text={block.text}
          onChange={(text) => onBlock({ ...block, text })}
        />
      )
    case 'paragraph':
      return (
        <Paragraph
          id={block.id}
          parts={block.parts}
          onChange={(parts) => onBlock({ ...block, parts })}
          onSplit={(halves) => onSplit(block.id, halves)}
          onJoin={() => onJoin(block.id)}
        />
      )
    case 'table':
      return (
        <figure>
          <Caption text={block.caption} onChange={(caption) => onBlock({ ...block, caption })} />
          <TableView table={block.table} />
        </figure>
      )
    case 'chart':
    case 'map':
      return (
        <figure>
          <Drawing kind={block.kind} territory={territory} caption={block.caption} />
          <Caption text={block.caption} onChange={(caption) => onBlock({ ...block, caption })} />
        </figure>
      )
    case 'photos':
      return <Photos photos={block.photos} onChange={(photos) => onBlock({ ...block, photos })} />
  }
}

function Caption({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const say = useSay()
  return (
    <figcaption>
      <PlainLine className={styles['caption']} label={say(words.caption)} text={text} onChange={onChange} />
    </figcaption>
  )
}
