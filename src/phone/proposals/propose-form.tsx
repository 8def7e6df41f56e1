import { MapPinPlus, Smartphone } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { undecidedData } from '../../domain/personal-data.ts'
import type { Place } from '../../domain/place.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { writeSlips } from '../record-book/slips.ts'
import type { Territory } from '../record-book/territory.ts'
import { Button } from '../ui/button.tsx'
import { SaveBar } from '../ui/save-bar.tsx'
import { Screen } from '../ui/screen.tsx'
import { map as mapWords } from '../words/map.ts'
import { proposalForm as words } from '../words/proposals.ts'
import { useSay, type Phrase } from '../words/say.tsx'
import { newDraft, readDraft, type Draft, type Faults } from './draft.ts'
import styles from './form.module.css'
import { KnownAlready } from './known-already.tsx'
import { likelyGrid, ownGrids } from './own-grids.ts'
import { PersonalWarning } from './personal-warning.tsx'
import { PlaceFields } from './place-fields.tsx'
import { PlainNote } from './plain-note.tsx'
import { ProposedPlace } from './proposed-place.tsx'
import { SpotField } from './spot-field.tsx'

interface ProposeFormProps {
  readonly territory: Territory
  /** The place whose point is to be better; null for one that is missing. */
  readonly old: Place | null
  readonly searched: string
}

/** One screen: what it is, where it is, a word. Saved on the phone at once. */
export function ProposeForm({ territory, old, searched }: ProposeFormProps) {
  const say = useSay()
  const book = useBook()
  const account = useAccount()
  const [, go] = useLocation()
  const [typed, setTyped] = useState(() => newDraft(old, searched))
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)
  const grids = useMemo(() => ownGrids(account, territory.areas.values()), [account, territory])
  const draft: Draft = { ...typed, grid: typed.grid || likelyGrid(grids, territory, typed.spot) }
  const change = (changes: Partial<Draft>) => setTyped((before) => ({ ...before, ...changes }))

  // The field may be out of sight, the bar never is.
  const [wrong] = Object.values(faults)
  const back = old ? `/map?place=${old.id}` : searched === '' ? '/proposals' : '/log'

  async function save() {
    if (busy) return
    const read = readDraft(draft, old, grids)
    if ('faults' in read) return setFaults(read.faults)
    setFaults({})
    setBusy(true)
    try {
      await writeSlips(book, [{ kind: 'place-proposed', area: draft.grid, to: null, content: read.content }], Date.now())
      go('/proposals?saved', { replace: true })
    } catch {
      setBusy(false)
      setFaults({ all: words.failed })
    }
  }

  return (
    <Screen
      title={say(titleOf(old))}
      back={{ href: back }}
      bar={
        <SaveBar icon={<Smartphone />} note={wrong ? <b role="alert" className={styles['fault']}>{say(wrong)}</b> : say(words.saveNote)}>
          <Button size="save" wide icon={<MapPinPlus />} aria-disabled={busy} onClick={() => void save()}>
            {say(busy ? words.saving : words.save)}
          </Button>
        </SaveBar>
      }
    >
      <div className={styles['form']}>
        {old ? <ProposedPlace place={old} territory={territory} /> : <PlaceFields {...{ draft, grids, faults }} onChange={change} />}
        <PersonalWarning
          text={draft.name}
          found={old ? [] : undecidedData(draft.name, draft.harmless)}
          onStrike={(name) => change({ name })}
          onHarmless={(strings) => change({ harmless: [...draft.harmless, ...strings] })}
        />
        <SpotField
          {...{ territory, old }}
          kind={draft.kind}
          grid={draft.grid}
          spot={draft.spot}
          onChange={(spot) => change({ spot })}
          fault={faults.spot ? say(faults.spot) : null}
        />
        {!old && <KnownAlready draft={draft} territory={territory} />}
        <PlainNote label={say(words.note)} hint={say(words.noteHint)} value={draft.note} onChange={(note) => change({ note })} />
        <PersonalWarning
          text={draft.note}
          found={undecidedData(draft.note, draft.harmless)}
          onStrike={(note) => change({ note })}
          onHarmless={(strings) => change({ harmless: [...draft.harmless, ...strings] })}
        />
      </div>
    </Screen>
  )
}

/** A place that never had a measured point has none that is wrong. */
function titleOf(old: Place | null): Phrase {
  if (!old) return words.newTitle
  return old.rough ? mapWords.locate : words.betterTitle
}
