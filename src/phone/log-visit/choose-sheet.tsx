import { Search } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Section } from '../ui/section.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import styles from './log-visit.module.css'

export interface Choice {
  readonly id: string
  readonly name: string
  /** Other names it is found by. */
  readonly also: readonly string[]
}

interface ChooseSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly groups: readonly { readonly title: string | null; readonly choices: readonly Choice[] }[]
  readonly isOn: (id: string) => boolean
  readonly onToggle: (id: string) => void
}

/** All rows of one section of the vocabulary, to be found by any of their names. */
export function ChooseSheet({ open, onClose, title, groups, isOn, onToggle }: ChooseSheetProps) {
  const say = useSay()
  const [query, setQuery] = useState('')
  const word = query.normalize('NFKC').trim().toLowerCase()
  const fits = ({ name, also }: Choice) => [name, ...also].some((one) => one.toLowerCase().includes(word))
  const found = groups
    .map((group) => ({ ...group, choices: group.choices.filter(fits) }))
    .filter((group) => group.choices.length > 0)
  const close = () => {
    setQuery('')
    onClose()
  }

  return (
    <Sheet open={open} onClose={close} title={title}>
      <TextField
        label={say(answerWords.find)}
        silentLabel
        icon={<Search />}
        type="search"
        placeholder={say(answerWords.find)}
        value={query}
        onChange={setQuery}
      />
      {found.length === 0 && <output className={styles['note']}>{say(answerWords.nothing)}</output>}
      {found.map((group) =>
        group.title === null ? (
          <Chips key="" label={title} choices={group.choices} isOn={isOn} onToggle={onToggle} />
        ) : (
          <Section key={group.title} title={group.title}>
            <Chips label={group.title} choices={group.choices} isOn={isOn} onToggle={onToggle} />
          </Section>
        ),
      )}
      <Button wide onClick={close}>
        {say(answerWords.done)}
      </Button>
    </Sheet>
  )
}

type ChipsProps = Pick<ChooseSheetProps, 'isOn' | 'onToggle'> & {
  readonly label: string
  readonly choices: readonly Choice[]
}

function Chips({ label, choices, isOn, onToggle }: ChipsProps) {
  return (
    <ChipRow label={label}>
      {choices.map((choice) => (
        <Chip key={choice.id} on={isOn(choice.id)} onToggle={() => onToggle(choice.id)}>
          {choice.name}
        </Chip>
      ))}
    </ChipRow>
  )
}
