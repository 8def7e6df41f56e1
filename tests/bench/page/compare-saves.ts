import { openBook } from '../../../src/phone/record-book/book.ts'
import { keyring } from '../../../src/phone/record-book/held-sealing.ts'
import { createSealing } from '../../../src/phone/record-book/lock/sealing.ts'
import { newDataKey } from '../../../src/phone/record-book/lock/wrap-key.ts'
import { saveVisit } from '../../../src/phone/record-book/save-visit.ts'
import type { VisitContent } from '../../../src/domain/visit.ts'
import type { Times } from './times.ts'
import { openRawStore } from './raw-store.ts'

/** Saves of the app, under a PIN or without one, and the same record put bare, in turns. */
export async function compareSaves(content: VisitContent, rounds: number, sealed: boolean): Promise<Times> {
  const id = sealed ? 'bench-sealed' : 'bench'
  if (sealed) keyring.held = createSealing(id, newDataKey(), 'sealed')
  const book = await openBook({ id, name: 'Bench', role: 'worker', areas: [content.area], demo: true })
  const putRaw = await openRawStore()
  const app: number[] = []
  const plain: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const { version, hash, visit } = await saveVisit(book, content, { position: null, now: Date.now() })
    const saved = performance.now()
    await putRaw({ hash, visit, version, sent: null, received: null })
    app.push(saved - began)
    plain.push(performance.now() - saved)
  }
  const kept = await book.database.outbox.count()
  if (kept !== rounds) throw new Error(`${kept} of ${rounds} visits were kept`)
  return { app, plain }
}
