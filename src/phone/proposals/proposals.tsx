import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { proposalsOf } from '../../domain/slips/proposals.ts'
import { isOffice } from '../../domain/slips/rights.ts'
import { useAccount } from '../record-book/book.ts'
import { useSlips, useSlipsAside } from '../record-book/slips.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Screen } from '../ui/screen.tsx'
import { proposals as words } from '../words/proposals.ts'
import { useSay } from '../words/say.tsx'
import { OfficeList } from './office-list.tsx'
import { OwnList } from './own-list.tsx'
import { ProposeScreen } from './propose-screen.tsx'

const kinds = ['place-proposed', 'place-decided'] as const

/** 提报: what workers propose for the roster. The office decides; workers see what became of theirs. */
export function Proposals() {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  const slips = useSlips(kinds)
  const aside = useSlipsAside()
  const [path] = useLocation()
  const search = useSearch()
  const proposals = useMemo(() => slips && aside && proposalsOf(slips, aside), [slips, aside])
  const office = isOffice(account)
  const adding = path === '/proposals/new'
  if (territory && proposals && aside) {
    if (adding) return <ProposeScreen key={search} search={search} territory={territory} />
    if (office) return <OfficeList {...{ territory, proposals, aside }} />
    return <OwnList {...{ territory, proposals, aside }} justSaved={search === 'saved'} />
  }
  return (
    <Screen title={say(office ? words.officeTitle : words.title)}>
      <output>{say(words.opening)}</output>
    </Screen>
  )
}
