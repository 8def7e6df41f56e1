import { useCallback, useEffect, useState } from 'react'
import { lastReorganisation, undoReorganisation, type LastReorganisation } from '../../sync/reorganisation.ts'
import { syncNow } from '../../sync/status.ts'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/section.tsx'
import { reorganisation as words, undoObstacleWords } from '../../words/reorganisation.ts'
import { roster } from '../../words/roster.ts'
import { useLanguage, useSay, type Say } from '../../words/say.tsx'
import { momentWords } from '../moment-words.ts'
import shared from '../roster.module.css'
import { TakeBack } from '../take-back.tsx'

/** The last one, which the office takes back as a whole while nothing was built on it. Nothing without a connection. */
export function Last() {
  const say = useSay()
  const language = useLanguage()
  const [last, setLast] = useState<LastReorganisation | null>(null)
  const look = useCallback(() => lastReorganisation().then((reply) => setLast(reply.ok ? reply.body.last : null)), [])
  useEffect(() => {
    void look()
  }, [look])
  if (!last) return null
  const when = momentWords(last.at, language)
  const undo = async () => {
    const fault = await takeBack(last.at, say)
    if (fault === '') await look()
    return fault
  }
  return (
    <Section title={say(words.last)}>
      <Card flush>
        <div className={shared['entry']}>
          <div>
            <b>{say(words.lastCodes, { n: last.areas })}</b>
            <p className={shared['note']}>{when}</p>
          </div>
          <TakeBack label={say(words.undoOf, { when })} question={say(words.undoSure)} act={undo} />
        </div>
      </Card>
    </Section>
  )
}

/** The sentence that says why it could not be done; empty when it was. */
async function takeBack(at: number, say: Say): Promise<string> {
  const reply = await undoReorganisation(at)
  if (!reply.ok) return say(reply.why === 'no-signal' ? words.noSignal : roster.undoFailed)
  const { blocked } = reply.body
  if (blocked) return say(undoObstacleWords[blocked.why], { n: blocked.count })
  syncNow()
  return ''
}
