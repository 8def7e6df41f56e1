import type { CarriedRow } from '../record-book/carried.ts'
import { useKnownPeople } from '../record-book/people.ts'
import { rescue as words, rescueOutcomes } from '../words/rescue.ts'
import { useSay, type Say } from '../words/say.tsx'
import styles from './rescue.module.css'

/** Whose it is, as far as this phone knows people, and where it is by now. */
export function CarriedEntry({ row }: { readonly row: CarriedRow }) {
  const say = useSay()
  const people = useKnownPeople()?.known?.people
  const name = people?.find(({ id }) => id === row.account)?.name
  return (
    <>
      <span>{name ?? say(words.colleague)}</span>
      <span className={row.state === 'refused' ? styles['fault'] : styles['note']}>{stateWords(row, say)}</span>
    </>
  )
}

function stateWords({ state, why, result }: CarriedRow, say: Say): string {
  if (state === 'waiting') return say(words.waiting)
  if (state === 'refused') return say(isOutcome(why) ? rescueOutcomes[why] : rescueOutcomes.failed)
  const { stored = 0, known = 0, setAside: aside = 0, photos = 0 } = result ?? {}
  return say(aside > 0 ? words.deliveredAside : words.delivered, { stored, known, aside, photos })
}

function isOutcome(why: string | null): why is keyof typeof rescueOutcomes {
  return why !== null && why in rescueOutcomes
}
