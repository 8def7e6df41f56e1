import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { figureName } from '../../domain/report/figure-name.ts'
import type { Figure, FigureBook, FigureKey } from '../../domain/report/figure.ts'
import { formsToName } from '../../domain/report/expected-forms.ts'
import { figureKey } from '../../domain/report/figure-key.ts'
import type { Naming } from '../../domain/report/table.ts'
import { ListRow } from '../ui/list-row.tsx'
import { LongList } from '../ui/long-list.tsx'
import { TextField } from '../ui/text-field.tsx'
import { pickWords as words } from '../words/reports.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './desk.module.css'
import { valueWords } from './value-words.ts'

interface FigurePickerProps {
  readonly book: FigureBook
  readonly naming: Naming
  readonly onPick: (figure: Figure) => void
}

/** Every figure that has a value, and those a report always names, found by name. */
export function FigurePicker({ book, naming, onPick }: FigurePickerProps) {
  const say = useSay()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const all = useMemo(() => {
    const asked = formsToName(book, naming.vocabulary).map((name) => figureKey(name))
    return Array.from(new Set([...book.keys, ...asked]), (key: FigureKey) => ({ key, name: figureName(key, naming) }))
  }, [book, naming])
  const wanted = typed.trim().toLowerCase()
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted))
  return (
    <>
      <TextField
        type="search"
        label={say(words.find)}
        placeholder={say(words.findHint)}
        icon={<Search size={20} />}
        value={typed}
        onChange={setTyped}
      />
      <LongList
        key={wanted}
        items={found}
        keyOf={({ key }) => key}
        step={30}
        more={(n) => say(words.more, { n })}
        label={say(words.figure)}
        renderRow={({ key, name }) => {
          const figure = book.of(key)
          return <ListRow title={name} aside={valueWords(figure, language)} onPress={() => onPick(figure)} />
        }}
      />
      <output className={styles['note']}>{found.length === 0 && say(words.none)}</output>
    </>
  )
}
