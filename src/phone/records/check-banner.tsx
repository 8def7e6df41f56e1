import { ClipboardCheck } from 'lucide-react'
import { useMemo } from 'react'
import { checkKinds, checksOf } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import { useAccount } from '../record-book/book.ts'
import { useSlips, useSlipsAside } from '../record-book/slips.ts'
import { Banner } from '../ui/banner.tsx'
import { checkStateWords, ownWords, spotCheck } from '../words/spot-check.ts'
import { useSay } from '../words/say.tsx'

/** What a spot check found of the record, and the way to it; nothing where nobody has checked. */
export function CheckBanner({ visit }: { readonly visit: VisitId }) {
  const say = useSay()
  const account = useAccount()
  const slips = useSlips(checkKinds)
  const aside = useSlipsAside()
  const check = useMemo(
    () => checksOf(slips?.filter(({ id, content }) => content.visit === visit && !aside?.has(id)) ?? []).get(visit),
    [slips, aside, visit],
  )
  if (!check) return null
  const asked = check.state === 'disputed' && check.answer === null && check.about.to === account.id
  return (
    <Banner
      tone={check.state === 'rejected' ? 'alert' : 'calm'}
      icon={<ClipboardCheck />}
      title={say(spotCheck.found, { state: say(checkStateWords[check.state]) })}
      note={check.about.content.reason}
      act={say(asked ? ownWords.go : ownWords.see)}
      href={`/spot-check/visit/${visit}`}
    />
  )
}
