import { ChevronRight, FileQuestion } from 'lucide-react'
import type { VisitId } from '../../domain/visit.ts'
import { useVisit, type RecordRow } from '../record-book/records.ts'
import { useTerritory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { records, visit as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'
import { areaThen } from './area-then.ts'
import { CheckBanner } from './check-banner.tsx'
import { Conflict } from './conflict.tsx'
import { FactList } from '../visit-words/fact-list.tsx'
import { factsOf } from '../visit-words/facts.ts'
import { History } from './history.tsx'
import { Photos } from '../visit-words/photos.tsx'
import { placeName } from '../visit-words/place-name.ts'
import { useSpeech } from '../visit-words/speech.ts'
import { StateBanner } from './state-banner.tsx'
import { VisitActs } from './visit-acts.tsx'
import styles from './visit.module.css'

const back = { href: '/records' }

/** One visit: what was logged, where it stands, how it came to be so, and what may be done with it. */
export function VisitPage({ visit }: { readonly visit: VisitId }) {
  const say = useSay()
  const found = useVisit(visit)
  const territory = useTerritory()
  if (found === undefined) {
    const home = (
      <LinkButton kind="secondary" href="/records">
        {say(words.back)}
      </LinkButton>
    )
    return (
      <Screen title={say(words.title)} back={back}>
        <EmptyState icon={<FileQuestion />} title={say(words.missing)} note={say(words.missingNote)} action={home} />
      </Screen>
    )
  }
  const name = found && territory ? placeName(found.shown.version.place, territory, say) : say(words.title)
  return (
    <Screen key={visit} title={name} back={back}>
      {found ? <Visit {...found} /> : <p className={styles['small']}>{say(records.reading)}</p>}
    </Screen>
  )
}

function Visit({ shown, versions }: { readonly shown: RecordRow; readonly versions: readonly RecordRow[] }) {
  const speech = useSpeech()
  const territory = useTerritory()
  const open = versions.filter(({ why }) => why === 'conflict')
  const place = territory?.placeById.get(shown.version.place)
  const then = territory ? areaThen(shown.version, territory, speech.say) : []
  const facts = [...factsOf(shown.version, place, speech), ...then]
  return (
    <>
      <StateBanner row={shown} />
      <CheckBanner visit={shown.visit} />
      {open.length > 1 && <Conflict rows={open} />}
      {open.length <= 1 && (
        <Card>
          <FactList facts={facts} />
          {place && (
            <LinkButton kind="text" href={`/map?place=${place.id}`} iconAfter={<ChevronRight size={20} />}>
              {speech.say(words.mapOf)}
            </LinkButton>
          )}
        </Card>
      )}
      <Photos photos={shown.version.photos} />
      {open.length <= 1 && <VisitActs row={shown} />}
      <History versions={versions} />
    </>
  )
}
