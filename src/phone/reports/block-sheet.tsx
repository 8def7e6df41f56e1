import { ArrowDown, ArrowUp, BookmarkPlus, Hash, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { insertBuildingBlock, takeBuildingBlock } from '../../domain/report/building-blocks.ts'
import type { FigureBook, FigureKey } from '../../domain/report/figure.ts'
import type { Block, Inline, Report, TableName } from '../../domain/report/report.ts'
import type { Naming } from '../../domain/report/table.ts'
import { useBook } from '../record-book/book.ts'
import { dropBuildingBlock, keepBuildingBlock, newReportId, useBuildingBlocks } from '../record-book/reports.ts'
import { Button } from '../ui/button.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { blockActs as words, pickWords } from '../words/reports.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import styles from './desk.module.css'
import { usualForm } from './documents/usual-form.ts'
import { addBlock, dropBlock, moveBlock, type NewBlock } from './edit-blocks.ts'
import { FigurePicker } from './figure-picker.tsx'

interface BlockSheetProps {
  /** Null when none is open. */
  readonly block: Block | null
  readonly report: Report
  readonly book: FigureBook | null
  readonly naming: Naming
  readonly onBlocks: (blocks: readonly Block[]) => void
  readonly onInsert: (part: string, figure: Extract<Inline, { figure: FigureKey }>) => void
  readonly onClose: () => void
}

/** What can be done with a part, and what can be added below it. */
export function BlockSheet({ block, onClose, ...rest }: BlockSheetProps) {
  const say = useSay()
  const [inserting, setInserting] = useState(false)
  const close = () => {
    setInserting(false)
    onClose()
  }
  const { book, naming, onInsert } = rest
  return (
    <Sheet open={block !== null} onClose={close} title={say(inserting ? pickWords.figure : words.title)}>
      {block && inserting && book && (
        <FigurePicker
          book={book}
          naming={naming}
          onPick={(figure) => {
            close()
            // Once the sheet has given the page back.
            setTimeout(() => onInsert(block.id, { figure: figure.key, as: usualForm(figure) }))
          }}
        />
      )}
      {block && !inserting && <Acts block={block} {...rest} onClose={close} onInserting={() => setInserting(true)} />}
    </Sheet>
  )
}

type ActsProps = Omit<BlockSheetProps, 'block' | 'onInsert' | 'naming'> & { readonly block: Block; readonly onInserting: () => void }

function Acts({ block, report, book, onBlocks, onClose, onInserting }: ActsProps) {
  const say = useSay()
  const records = useBook()
  const [said, setSaid] = useState<Phrase | null>(null)
  const { blocks } = report
  const { id } = block
  const put = (next: readonly Block[]) => {
    onBlocks(next)
    onClose()
  }
  const remember = async () => {
    const taken = takeBuildingBlock(blocks, id, newReportId(Date.now()))
    if (!taken) return
    try {
      await keepBuildingBlock(records, taken)
      setSaid(words.remembered)
    } catch {
      setSaid(words.failed)
    }
  }
  return (
    <>
      <div className={styles['acts']}>
        {block.kind === 'paragraph' && book && <ListRow icon={<Hash />} title={say(words.insertFigure)} onPress={onInserting} />}
        <ListRow icon={<ArrowUp />} title={say(words.up)} onPress={() => put(moveBlock(blocks, id, -1))} />
        <ListRow icon={<ArrowDown />} title={say(words.down)} onPress={() => put(moveBlock(blocks, id, 1))} />
        {block.kind === 'paragraph' && block.parts.length > 0 && (
          <ListRow icon={<BookmarkPlus />} title={say(words.remember)} onPress={() => void remember()} />
        )}
        <ListRow icon={<Trash2 />} danger title={say(words.drop)} onPress={() => put(dropBlock(blocks, id))} />
      </div>
      <output className={styles['note']}>{said && say(said)}</output>
      <h3 className={styles['acts-head']}>{say(words.add)}</h3>
      <div className={styles['acts']}>
        {newParts.map(({ name, make }) => (
          <ListRow key={name} title={say(words[name])} onPress={() => put(addBlock(blocks, id, make()).blocks)} />
        ))}
      </div>
      <Remembered onPick={(building) => put(insertBuildingBlock(blocks, building, id))} />
    </>
  )
}

const table = <Name extends TableName>(name: Name, caption: string) => ({
  name,
  make: (): NewBlock => ({ kind: 'table', table: name, caption }),
})

/** Captions are printed, and so Chinese. */
const newParts = [
  { name: 'paragraph', make: (): NewBlock => ({ kind: 'paragraph', parts: [] }) },
  { name: 'heading1', make: (): NewBlock => ({ kind: 'heading', level: 1, text: '一、' }) },
  { name: 'heading2', make: (): NewBlock => ({ kind: 'heading', level: 2, text: '（一）' }) },
  table('areas', '各地工作情况'),
  table('forms', '宣传形式'),
  table('entries', '六进情况'),
  table('topics', '宣传内容'),
  table('audiences', '宣传对象'),
  { name: 'chart', make: (): NewBlock => ({ kind: 'chart', caption: '各地覆盖率' }) },
  { name: 'map', make: (): NewBlock => ({ kind: 'map', caption: '覆盖图' }) },
  { name: 'photos', make: (): NewBlock => ({ kind: 'photos', photos: [] }) },
] as const

function Remembered({ onPick }: { readonly onPick: (building: Parameters<typeof insertBuildingBlock>[1]) => void }) {
  const say = useSay()
  const records = useBook()
  const remembered = useBuildingBlocks()
  return (
    <>
      <h3 className={styles['acts-head']}>{say(words.blocks)}</h3>
      {remembered?.length === 0 && <p className={styles['note']}>{say(words.noBlocks)}</p>}
      {remembered?.map((building) => (
        <div key={building.id} className={styles['lacking-row']}>
          <ListRow title={building.name} onPress={() => onPick(building)} />
          <Button
            kind="quiet"
            size="small"
            icon={<Trash2 size={20} />}
            aria-label={say(words.forget, { name: building.name })}
            onClick={() => void dropBuildingBlock(records, building.id).catch(() => undefined)}
          />
        </div>
      ))}
    </>
  )
}
