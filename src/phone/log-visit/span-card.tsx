import { useState } from 'react'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Section } from '../ui/section.tsx'
import { TextField } from '../ui/text-field.tsx'
import { minuteWords } from '../words/dates.ts'
import { answerWords, logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'

interface Span {
  readonly from: number
  readonly to: number
}

interface SpanCardProps {
  readonly span: Span
  /** Today, or the day of the visit. */
  readonly day: string
  readonly onChange: (span: Span) => void
}

/** From when to when, in words; a tap opens the two times. */
export function SpanCard({ span, day, onChange }: SpanCardProps) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const wrong = span.to <= span.from
  const words = say(answerWords.spanDay, { day, from: minuteWords(span.from), to: minuteWords(span.to) })
  const set = (part: keyof Span) => (time: string) => {
    const minutes = minutesOf(time)
    if (minutes !== null) onChange({ ...span, [part]: minutes })
  }

  return (
    <Section title={say(answerWords.when)} aside={wrong || !open ? undefined : say(answerWords.minutes, { n: span.to - span.from })}>
      <Card flush={!open && !wrong}>
        {!open && !wrong ? (
          <ListRow title={words} note={say(answerWords.minutes, { n: span.to - span.from })} onPress={() => setOpen(true)} />
        ) : (
          <>
            <TextField label={say(answerWords.from)} type="time" value={timeOf(span.from)} onChange={set('from')} />
            <TextField
              label={say(answerWords.to)}
              type="time"
              value={timeOf(span.to)}
              onChange={set('to')}
              fault={wrong ? say(logVisit.missingSpan) : null}
            />
          </>
        )}
      </Card>
    </Section>
  )
}

function timeOf(minutes: number): string {
  return minuteWords(minutes).padStart(5, '0')
}

function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number)
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes
}
