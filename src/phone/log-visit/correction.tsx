import { useState } from 'react'
import type { VisitId, VisitVersion } from '../../domain/visit.ts'
import { useBook } from '../record-book/book.ts'
import { correctionDraft, dropDraft, type Draft } from '../record-book/draft.ts'
import { useVisit } from '../record-book/records.ts'
import type { Territory } from '../record-book/territory.ts'
import { Screen } from '../ui/screen.tsx'
import { logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import { formOf } from './content.ts'
import { CorrectForm } from './correct-form.tsx'
import { formFromDraft } from './form-state.ts'
import { Opening } from './opening.tsx'
import { useStoredDraft } from './use-draft.ts'

interface CorrectionProps {
  readonly territory: Territory
  readonly visit: VisitId
}

/** Waits for the visit, and for a correction of it that was left unfinished. */
export function Correction({ territory, visit }: CorrectionProps) {
  const say = useSay()
  const record = useVisit(visit)
  const draft = useStoredDraft(correctionDraft(visit))
  if (record === undefined) return <Screen title={say(logVisit.notFound)}>{null}</Screen>
  if (record === null || draft === undefined) return <Opening />
  return <Begin territory={territory} shown={record.shown.version} draft={draft} />
}

interface BeginProps {
  readonly territory: Territory
  readonly shown: VisitVersion
  readonly draft: Draft | null
}

/** What is begun stays, even when a newer version of the visit comes down meanwhile. */
function Begin({ territory, shown, draft }: BeginProps) {
  const book = useBook()
  const [version] = useState(shown)
  // A draft from before the version that shows would bring back what has been put right since.
  const [kept, setKept] = useState(() =>
    draft && draft.at >= version.at ? formFromDraft(draft.content, draft.photos) : null,
  )
  return (
    <CorrectForm
      key={kept ? 'resumed' : 'fresh'}
      territory={territory}
      version={version}
      start={kept ?? formOf(version)}
      resumed={kept !== null}
      onDiscard={() => void dropDraft(book, correctionDraft(version.visit)).finally(() => setKept(null))}
    />
  )
}
