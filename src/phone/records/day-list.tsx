import { useState } from 'react'
import { addDays, type LocalDay } from '../../domain/day.ts'
import type { RecordRow } from '../record-book/records.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { dayWords, weekdayWords } from '../words/dates.ts'
import { records as words } from '../words/records.ts'
import { groupByDay, type DayOfRecords } from './group-by-day.ts'
import { RecordLine } from './record-line.tsx'
import { useSpeech, type Speech } from '../visit-words/speech.ts'

/** A year's records are many: some dozens are drawn at once, older ones when asked for. */
const step = 60

export function DayList({ rows }: { readonly rows: readonly RecordRow[] }) {
  const speech = useSpeech()
  const [shown, setShown] = useState(step)
  return (
    <>
      {groupByDay(rows.slice(0, shown)).map((day) => (
        <Section key={day.day} title={dayName(day.day, speech)} count={dayNote(day, speech)}>
          <Card flush>
            {day.rows.map((row) => (
              <RecordLine key={row.visit} row={row} speech={speech} />
            ))}
          </Card>
        </Section>
      ))}
      {rows.length > shown && (
        <Button kind="quiet" wide onClick={() => setShown(shown + step)}>
          {speech.say(words.older)}
        </Button>
      )}
    </>
  )
}

function dayName(day: LocalDay, { say, language, today }: Speech): string {
  if (day === today) return say(words.today)
  if (day === addDays(today, -1)) return say(words.yesterday)
  return dayWords(day, language, today)
}

function dayNote({ day, rows, reached, sent }: DayOfRecords, { say, language, today }: Speech): string {
  const named = day === today || day === addDays(today, -1)
  const date = named ? dayWords(day, language, today) : weekdayWords(day, language)
  const counts =
    day === today ? say(words.countReached, { n: rows.length, met: reached }) : say(words.countSent, { n: rows.length, sent })
  return `${date} · ${counts}`
}
