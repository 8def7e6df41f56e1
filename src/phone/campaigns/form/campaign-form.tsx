import { useState } from 'react'
import { useLocation } from 'wouter'
import { areaLevel, areaPrefix, type AreaCode } from '../../../domain/area.ts'
import { stageOf } from '../../../domain/campaign-change.ts'
import type { Campaign } from '../../../domain/campaign.ts'
import { useAccount, useBook } from '../../record-book/book.ts'
import { keepCampaign } from '../../record-book/keep-campaign.ts'
import type { Territory } from '../../record-book/territory.ts'
import { useToday } from '../../record-book/today.ts'
import { createUuids } from '../../record-book/uuid.ts'
import { useVocabulary } from '../../record-book/vocabulary.ts'
import { putCampaign, type Refused } from '../../sync/campaigns.ts'
import { Button } from '../../ui/button.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { Screen } from '../../ui/screen.tsx'
import { campaignForm as words } from '../../words/campaign-form.ts'
import { useSay } from '../../words/say.tsx'
import { areaOptions } from '../area-options.ts'
import { BasicsSection } from './basics-section.tsx'
import { CountsSection } from './counts-section.tsx'
import { draftOf, newDraft, readDraft, type Draft, type DraftFault } from './draft.ts'
import styles from './form.module.css'
import { SharesSection } from './shares-section.tsx'

interface CampaignFormProps {
  readonly territory: Territory
  /** Null for a new one. */
  readonly before: Campaign | null
}

/** Sets a campaign or changes it. Whatever the office answers, what was typed stays until it is kept there. */
export function CampaignForm({ territory, before }: CampaignFormProps) {
  const say = useSay()
  const book = useBook()
  const today = useToday()
  const vocabulary = useVocabulary()
  const { areas } = useAccount()
  const [, go] = useLocation()
  // One id however often it is sent: a lost answer makes no second campaign.
  const [id] = useState(() => before?.id ?? createUuids()(Date.now()))
  const [draft, setDraft] = useState(() => (before ? draftOf(before) : newDraft(areas[0] ?? '', 'household', today)))
  const [fault, setFault] = useState<DraftFault | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed })
  const inside = areaOptions(territory, [draft.area]).filter(({ value }) => value !== draft.area)

  async function save() {
    if (busy) return
    const read = readDraft(draft, vocabulary)
    if ('fault' in read) return setFault(read.fault)
    setFault(null)
    setBusy(true)
    const answer = await putCampaign(id, read.wanted)
    if (!answer.ok) {
      setBusy(false)
      return setFault({ of: 'all', says: refusalWords(answer) })
    }
    await keepCampaign(book, id, answer.campaign)
    go('/campaigns')
  }

  return (
    <Screen
      title={say(before ? words.editTitle : words.newTitle)}
      back={{ href: '/campaigns' }}
      bar={
        <SaveBar note={say(words.saveNote)}>
          <Button wide aria-disabled={busy} onClick={() => void save()}>
            {say(busy ? words.saving : words.save)}
          </Button>
        </SaveBar>
      }
    >
      <BasicsSection
        draft={draft}
        areas={areaOptions(territory, areas)}
        fixed={before !== null}
        begun={before !== null && stageOf(before, today) !== 'coming'}
        fault={fault}
        // Rows for areas outside the new one go back to the whole of it.
        onArea={(area) => change({ area, ...keptInside(draft, area) })}
        onChange={change}
      />
      <SharesSection shares={draft.shares} areas={inside} onChange={(shares) => change({ shares })} />
      <CountsSection counts={draft.counts} areas={inside} onChange={(counts) => change({ counts })} />
      <p role="alert" className={styles['fault']}>
        {fault?.of === 'all' && say(fault.says)}
      </p>
    </Screen>
  )
}

function keptInside({ shares, counts }: Draft, area: AreaCode): Pick<Draft, 'shares' | 'counts'> {
  const kept = <T extends { readonly area: AreaCode }>(target: T): T => {
    const stays = target.area.startsWith(areaPrefix(area)) && areaLevel(area) !== 'grid'
    return stays ? target : { ...target, area: '' }
  }
  return { shares: shares.map(kept), counts: counts.map(kept) }
}

function refusalWords({ why }: Refused): DraftFault['says'] {
  if (why === 'no-signal') return words.noSignal
  if (why === 'unknown-word') return words.unknownWord
  return why === 'not-allowed' || why === 'cut-off' ? words.notAllowed : words.failed
}
