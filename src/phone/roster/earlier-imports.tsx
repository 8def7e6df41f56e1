import { useCallback, useEffect, useState } from 'react'
import { listImports, undoImport, type ImportEntry } from '../sync/roster.ts'
import { syncNow } from '../sync/status.ts'
import { Card } from '../ui/card.tsx'
import { Section } from '../ui/section.tsx'
import { roster as words } from '../words/roster.ts'
import { useLanguage, useSay, type Say } from '../words/say.tsx'
import { momentWords } from './moment-words.ts'
import styles from './roster.module.css'
import { TakeBack } from './take-back.tsx'

/** What was imported, by whom and when, newest first; each can be taken back as a whole while nothing stands on it. */
export function EarlierImports() {
  const say = useSay()
  const [seen, setSeen] = useState<readonly ImportEntry[] | 'offline' | null>(null)
  const look = useCallback(
    () => listImports().then((reply) => setSeen(reply.ok ? reply.body.imports : 'offline')),
    [],
  )
  useEffect(() => {
    void look()
  }, [look])
  if (seen === null) return null
  return (
    <Section title={say(words.earlier)}>
      {seen === 'offline' || seen.length === 0 ? (
        <p className={styles['note']}>{say(seen === 'offline' ? words.earlierOffline : words.earlierNone)}</p>
      ) : (
        <Card flush>
          <ul className={styles['entries']}>
            {seen.map((entry) => (
              <Entry key={entry.id} entry={entry} onUndone={look} />
            ))}
          </ul>
        </Card>
      )}
    </Section>
  )
}

function Entry({ entry, onUndone }: { readonly entry: ImportEntry; readonly onUndone: () => Promise<void> }) {
  const say = useSay()
  const language = useLanguage()
  const undo = async () => {
    const fault = await takeBack(entry.id, say)
    if (fault === '') await onUndone()
    return fault
  }
  return (
    <li className={styles['entry']}>
      <div>
        <b>{entry.file}</b>
        <p className={styles['note']}>{say(words.entry, { by: entry.by, added: entry.added, changed: entry.changed })}</p>
        <p className={styles['note']}>{momentWords(entry.at, language)}</p>
      </div>
      {entry.undone === null ? (
        <TakeBack label={say(words.undoOf, { file: entry.file })} question={say(words.undoSure)} act={undo} />
      ) : (
        <span className={styles['note']}>{say(words.undone)}</span>
      )}
    </li>
  )
}

const undoBlocked = { visited: words.undoVisited, 'built-upon': words.undoBuilt, reorganised: words.undoReorganised }

/** The sentence that says why it could not be done; empty when it was. */
async function takeBack(id: string, say: Say): Promise<string> {
  const reply = await undoImport(id)
  if (!reply.ok) return say(words.undoFailed)
  const { blocked } = reply.body
  if (blocked) return say(undoBlocked[blocked.why], { n: blocked.count })
  syncNow()
  return ''
}
