import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Section as VocabularySection } from '../../domain/vocabulary.ts'
import { nameOf, type Row } from '../../domain/vocabulary/row.ts'
import { Button } from '../ui/button.tsx'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Section } from '../ui/section.tsx'
import { answerWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import { ChooseSheet } from './choose-sheet.tsx'

interface RowsChoiceProps {
  readonly title: string
  readonly sheetTitle: string
  readonly section: VocabularySection<Row>
  readonly offered: readonly string[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
}

/** Several rows of one section: those chosen and those offered as chips, the rest one tap away. */
export function RowsChoice({ title, sheetTitle, section, offered, chosen, onToggle }: RowsChoiceProps) {
  const say = useSay()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const shown = [...offered, ...chosen.filter((id) => !offered.includes(id))]
  const toChoice = (row: Row) => ({ id: row.id, name: nameOf(row, language), also: [row.zh, row.en, ...row.also] })

  return (
    <Section title={title}>
      <ChipRow label={title}>
        {shown.map((id) => (
          <Chip key={id} on={chosen.includes(id)} onToggle={() => onToggle(id)}>
            {nameOf(section.of(id), language)}
          </Chip>
        ))}
        <Button kind="text" iconAfter={<ChevronRight />} aria-label={sheetTitle} onClick={() => setAll(true)}>
          {say(answerWords.all)}
        </Button>
      </ChipRow>
      <ChooseSheet
        open={all}
        onClose={() => setAll(false)}
        title={sheetTitle}
        groups={[{ title: null, choices: section.rows.map(toChoice) }]}
        isOn={(id) => chosen.includes(id)}
        onToggle={onToggle}
      />
    </Section>
  )
}
