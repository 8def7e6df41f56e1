import { Columns3 } from 'lucide-react'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { roster as words } from '../words/roster.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import type { List } from './lists.ts'
import { PointsSection } from './points-section.tsx'
import styles from './roster.module.css'
import type { Import } from './use-import.ts'

interface PreviewOfListProps {
  readonly way: Import
  readonly lists: readonly List[]
  readonly list: List
}

/** What one list does, and the way to its columns where that looks wrong. */
export function PreviewOfList({ way, lists, list }: PreviewOfListProps) {
  const say = useSay()
  const { counts, rough, along, faulty } = list.preview
  const figures = [
    [words.new, counts.new],
    [words.changed, counts.changed],
    [words.unchanged, counts.unchanged],
    [words.faulty, faulty],
  ] as const
  return (
    <Card>
      <dl className={styles['figures']}>
        {figures.map(([name, n]) => (
          <div key={name.en} className={name === words.faulty && n > 0 ? styles['gap'] : undefined}>
            <dt>{say(name)}</dt>
            <dd>{say(words.rows, { n })}</dd>
          </div>
        ))}
      </dl>
      {rough > 0 && <p className={styles['hint']}>{say(words.rough, { n: rough })}</p>}
      {along > 0 && <p className={styles['hint']}>{say(words.along, { n: along })}</p>}
      <Assumptions list={list} />
      {list.preview.map && <PointsSection way={way} lists={lists} list={list} map={list.preview.map} />}
      <div className={styles['acts']}>
        <Button
          kind="quiet"
          icon={<Columns3 size={20} />}
          aria-label={say(words.toColumnsOf, { file: list.title })}
          onClick={() => way.setStep({ is: 'columns', lists, list })}
        >
          {say(words.toColumns)}
        </Button>
      </div>
    </Card>
  )
}

/** What was taken for granted or left unread. */
function Assumptions({ list: { choice, personal, unread } }: { readonly list: List }) {
  const say = useSay()
  const { placeKinds } = useVocabulary()
  const zh = useLanguage() === 'zh-CN'
  const kind = placeKinds.rows.find(({ id }) => id === choice.kind)
  return (
    <>
      {choice.list === 'places' && choice.columns.kind === undefined && kind && (
        <p className={styles['note']}>{say(words.kindOfAll, { kind: zh ? kind.zh : kind.en })}</p>
      )}
      {personal.length > 0 && <p className={styles['note']}>{say(words.left, { columns: personal.join('、') })}</p>}
      {unread.length > 0 && <p className={styles['note']}>{say(words.sheetsLeft, { sheets: unread.join('、') })}</p>}
    </>
  )
}
