import { ClipboardCheck, Dices } from 'lucide-react'
import { useLocation } from 'wouter'
import type { KeptSlip } from '../../domain/slips/slip.ts'
import type { Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { Territory } from '../record-book/territory.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Screen } from '../ui/screen.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useSay } from '../words/say.tsx'
import { spotCheck as words } from '../words/spot-check.ts'
import { Disputes } from './disputes.tsx'
import { homeHref, tabs, type Tab } from './route.ts'
import { SampleCard } from './sample-card.tsx'
import { Signs } from './signs.tsx'
import styles from './spot-check.module.css'

interface HomeProps {
  readonly tab: Tab
  readonly samples: readonly KeptSlip<'sample-drawn'>[]
  readonly checks: ReadonlyMap<VisitId, Check>
  readonly territory: Territory
}

/** Of the office: samples with how far they are, disputes to settle, and signs worth a look. */
export function Home({ tab, samples, checks, territory }: HomeProps) {
  const say = useSay()
  const [, go] = useLocation()
  const open = [...checks.values()].filter(({ state }) => state === 'disputed').length
  const options = tabs.map((value) => ({
    value,
    label: say(words[value]),
    ...(value === 'disputes' && open > 0 && { count: open, alert: true }),
  }))
  const draw = (
    <LinkButton href="/spot-check/draw" icon={<Dices size={20} />}>
      {say(words.draw)}
    </LinkButton>
  )
  return (
    <Screen title={say(words.title)} wide>
      <Segmented label={say(words.tabs)} options={options} value={tab} onChange={(to) => go(homeHref(to), { replace: true })} />
      {tab === 'samples' && samples.length === 0 && (
        <EmptyState icon={<ClipboardCheck />} title={say(words.noSamples)} note={say(words.noSamplesNote)} action={draw} />
      )}
      {tab === 'samples' && samples.length > 0 && (
        <>
          <div className={styles['acts']}>{draw}</div>
          <ul className={styles['cards']}>
            {samples.map((sample) => (
              <li key={sample.id}>
                <SampleCard sample={sample} checks={checks} />
              </li>
            ))}
          </ul>
        </>
      )}
      {tab === 'disputes' && <Disputes checks={checks} />}
      {tab === 'signs' && <Signs territory={territory} />}
      <p className={styles['note']}>{say(words.purpose)}</p>
    </Screen>
  )
}
