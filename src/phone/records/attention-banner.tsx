import { useRecords } from '../record-book/records.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Banner } from '../ui/banner.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { records as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'
import { attentionWhy } from './attention-why.ts'
import { placeName } from '../visit-words/place-name.ts'

/** The newest record that needs somebody; the others stand in the list and behind the filter. */
export function AttentionBanner() {
  const say = useSay()
  const territory = useTerritory()
  const [row] = useRecords('attention') ?? []
  if (!row) return null
  return (
    <Banner
      tone="alert"
      icon={<StatusMark state="attention" silent size={28} />}
      title={say(words.lookAt, { place: placeName(row.version.place, territory, say) })}
      note={say(attentionWhy(row.why).short)}
      act={say(row.why === 'conflict' ? words.choose : words.look)}
      href={`/records/${row.visit}`}
    />
  )
}
