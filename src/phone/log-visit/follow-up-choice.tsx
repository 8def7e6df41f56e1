import { useState } from 'react'
import { addDays, isoDay, readIsoDay, type LocalDay } from '../../domain/day.ts'
import type { Outcome } from '../../domain/visit.ts'
import { Chip, ChipRow } from '../ui/chip.tsx'
import { Section } from '../ui/section.tsx'
import { TextField } from '../ui/text-field.tsx'
import { dayWords, weekdayWords } from '../words/dates.ts'
import { followUpWords } from '../words/log-visit.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import type { FormState } from './form-state.ts'

interface FollowUpProps {
  readonly value: FormState['followUp']
  readonly outcome: Outcome
  readonly today: LocalDay
  readonly onChange: (value: FormState['followUp']) => void
}

/** When somebody goes again, and why. */
export function FollowUpChoice({ value, outcome, today, onChange }: FollowUpProps) {
  const say = useSay()
  const language = useLanguage()
  const soon = addDays(today, 3)
  const nextWeek = addDays(today, 7)
  const [picking, setPicking] = useState(value !== null && value.day !== soon && value.day !== nextWeek)
  const go = (day: LocalDay) => {
    setPicking(false)
    onChange({ day, why: value?.why ?? '' })
  }
  const dayOf = value && say(followUpWords.on, { day: dayWords(value.day, language, today), weekday: weekdayWords(value.day, language) })

  return (
    <Section title={say(followUpWords.title)} aside={dayOf}>
      <ChipRow label={say(followUpWords.title)}>
        <Chip
          on={value === null && !picking}
          onToggle={() => {
            setPicking(false)
            onChange(null)
          }}
        >
          {say(followUpWords.no)}
        </Chip>
        <Chip on={!picking && value?.day === soon} onToggle={() => go(soon)}>
          {say(followUpWords.threeDays)}
        </Chip>
        <Chip on={!picking && value?.day === nextWeek} onToggle={() => go(nextWeek)}>
          {say(followUpWords.nextWeek)}
        </Chip>
        <Chip on={picking} onToggle={() => setPicking(true)}>
          {say(followUpWords.pick)}
        </Chip>
      </ChipRow>
      {picking && (
        <TextField
          label={say(followUpWords.day)}
          type="date"
          min={isoDay(addDays(today, 1))}
          value={value ? isoDay(value.day) : ''}
          onChange={(text) => {
            const day = readIsoDay(text)
            onChange(day === null ? null : { day, why: value?.why ?? '' })
          }}
        />
      )}
      {value && (
        <ChipRow label={say(followUpWords.why)}>
          {reasons[outcome].map((reason) => {
            const why = say(followUpWords[reason])
            return (
              <Chip key={reason} on={value.why === why} onToggle={() => onChange({ ...value, why: value.why === why ? '' : why })}>
                {why}
              </Chip>
            )
          })}
        </ChipRow>
      )}
    </Section>
  )
}

const reasons = {
  met: ['elderly', 'install', 'materials'],
  absent: ['notHome', 'materials'],
  refused: ['elderly', 'materials'],
  moved: ['notHome'],
  held: ['install', 'materials'],
  cancelled: ['held'],
} as const satisfies Record<Outcome, readonly (keyof typeof followUpWords)[]>
