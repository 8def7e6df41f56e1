import { FilePenLine } from 'lucide-react'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { logVisit } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import type { FormState } from './form-state.ts'

interface AskProps {
  readonly territory: Territory
  readonly draft: FormState
  readonly wanted: FormState
  readonly onGoOn: () => void
  readonly onDiscard: () => void
}

/** A draft of another place is never silently written over. */
export function AskAboutDraft({ territory, draft, wanted, onGoOn, onDiscard }: AskProps) {
  const say = useSay()
  const nameOf = (form: FormState) => form.place && territory.placeById.get(form.place.id)?.name
  const place = nameOf(draft)
  return (
    <Screen title={say(logVisit.title)}>
      <EmptyState
        icon={<FilePenLine size={48} />}
        title={say(logVisit.askTitle)}
        note={place ? say(logVisit.askNote, { place }) : say(logVisit.askNoPlace)}
        action={
          <>
            <Button wide onClick={onGoOn}>
              {say(logVisit.goOn)}
            </Button>
            <Button wide kind="quiet" onClick={onDiscard}>
              {say(logVisit.discardFor, { place: nameOf(wanted) ?? '' })}
            </Button>
          </>
        }
      />
    </Screen>
  )
}
