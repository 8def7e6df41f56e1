import type { Check, CheckSlip } from '../../domain/spot-check/check.ts'
import { localDay } from '../../domain/day.ts'
import { useToday } from '../record-book/today.ts'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { StatusWord } from '../ui/status-mark.tsx'
import { dayWords, timeWords } from '../words/dates.ts'
import { useLanguage, useSay, type Phrase } from '../words/say.tsx'
import { checkWords, historyWords as words } from '../words/spot-check.ts'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

/** Everything written about the check, the earlier first: nothing is erased. */
export function CheckHistory({ check: { history } }: { readonly check: Check }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const names = useNames()
  return (
    <Section title={say(checkWords.history)}>
      <Card>
        <ol className={styles['facts']}>
          {history.map((slip) => (
            <li key={slip.id} className={styles['entry']}>
              <div>
                <b>{say(whatOf(slip))}</b>
                <p className={styles['said']}>{saidIn(slip)}</p>
                <p className={styles['note']}>
                  {say(words.line, {
                    day: dayWords(localDay(slip.at), language, today),
                    time: timeWords(slip.at),
                    who: names.worker(slip.author),
                  })}
                </p>
              </div>
              <StatusWord state={slip.received === null ? 'here' : 'sent'} />
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  )
}

function whatOf(slip: CheckSlip): Phrase {
  switch (slip.kind) {
    case 'check-found':
      return words[slip.content.result]
    case 'check-answered':
      return words.answered
    case 'check-settled':
      return slip.content.stands ? words.stands : words.falls
  }
}

function saidIn(slip: CheckSlip): string {
  return slip.kind === 'check-answered' ? slip.content.answer : slip.content.reason
}
