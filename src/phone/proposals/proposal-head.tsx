import { nameOf } from '../../domain/vocabulary/row.ts'
import type { Proposed } from '../../domain/slips/proposals.ts'
import { useAccount } from '../record-book/book.ts'
import type { Territory } from '../record-book/territory.ts'
import { useToday } from '../record-book/today.ts'
import { useVocabulary } from '../record-book/vocabulary.ts'
import { KindTile } from '../ui/kind-icon.tsx'
import { dayWords, timeWords } from '../words/dates.ts'
import { proposals as words } from '../words/proposals.ts'
import { useLanguage, useSay } from '../words/say.tsx'
import styles from './proposals.module.css'

/** What is proposed, where, by whom and when. Names of colleagues do not come to the phone. */
export function ProposalHead({ slip, territory }: { readonly slip: Proposed; readonly territory: Territory }) {
  const say = useSay()
  const language = useLanguage()
  const today = useToday()
  const { id } = useAccount()
  const { placeKinds } = useVocabulary()
  const { kind, name, place, size, note } = slip.content
  const { group } = placeKinds.of(kind)
  const area = territory.areas.get(slip.area)
  const unit = say(group === 'school' ? words.pupils : words.people)
  const parts = [
    say(place === null ? words.missing : words.better),
    nameOf(placeKinds.of(kind), language),
    area?.name ?? area?.shortName,
    place === null && size > 0 && say(words.size, { n: size, unit }),
    say(words.at, { day: dayWords(slip.day, language, today), time: timeWords(slip.at) }),
    say(slip.author === id ? words.byMe : words.byOther),
  ]
  return (
    <div className={styles['head']}>
      <KindTile kind={kind} />
      <div>
        <b className={styles['name']}>{name}</b>
        <p className={styles['note']}>
          {parts.filter(Boolean).map((part, i) => (
            <span key={i} className={styles['part']}>
              {part}
            </span>
          ))}
        </p>
        {note !== '' && <p className={styles['said']}>{note}</p>}
      </div>
    </div>
  )
}
