import { useState } from 'react'
import { useBook } from '../record-book/book.ts'
import { settleConflict } from '../record-book/correct-visit.ts'
import type { RecordRow } from '../record-book/records.ts'
import { useTerritory } from '../record-book/territory.ts'
import { syncNow } from '../sync/status.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { visit as words } from '../words/records.ts'
import { compareFacts } from './compare-facts.ts'
import { FactList } from '../visit-words/fact-list.tsx'
import { factsOf } from '../visit-words/facts.ts'
import { useSpeech } from '../visit-words/speech.ts'
import { useWhoAndWhen } from './who-and-when.ts'
import styles from './visit.module.css'

/** Versions that contradict each other, side by side; choosing one keeps the others in the history. */
export function Conflict({ rows }: { readonly rows: readonly RecordRow[] }) {
  const book = useBook()
  const speech = useSpeech()
  const territory = useTerritory()
  const whoAndWhen = useWhoAndWhen()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const { say } = speech
  // Over each side stands when it was made; the visit itself is of one day, unless somebody moved it.
  const oneDay = new Set(rows.map(({ version }) => version.day)).size === 1 && rows.every(({ version }) => !version.span)
  const said = rows.map(({ version }) => {
    const facts = factsOf(version, territory?.placeById.get(version.place), speech)
    return oneDay ? facts.filter(({ label }) => label !== say(words.when)) : facts
  })
  const { sides, differing } = compareFacts(said, say(words.leftBlank))

  async function choose({ visit, hash }: RecordRow) {
    setBusy(true)
    setFailed(false)
    try {
      // oxlint-disable-next-line react/purity -- the moment of the tap, not of drawing
      await settleConflict(book, visit, hash, Date.now())
      syncNow()
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }

  return (
    <Section title={say(words.settleTitle)}>
      <p className={styles['small']}>{say(words.settleNote)}</p>
      <div className={styles['sides']}>
        {rows.map((row, index) => (
          <div key={row.hash} className={styles['side']}>
            <h3 className={styles['who']}>{whoAndWhen(row.version)}</h3>
            <FactList facts={sides[index] ?? []} differing={differing} />
            <Button kind="secondary" wide disabled={busy} onClick={() => void choose(row)}>
              {say(words.settleThis)}
            </Button>
          </div>
        ))}
      </div>
      <p role="alert" className={styles['fault']}>
        {failed && say(words.settleFailed)}
      </p>
    </Section>
  )
}
