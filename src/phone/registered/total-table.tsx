import { useLanguage, useSay } from '../words/say.tsx'
import type { Area, AreaCode } from '../../domain/area.ts'
import type { LocalDay } from '../../domain/day.ts'
import { toPercent } from '../../domain/percent.ts'
import { fallen, registeredRate, totalOn, type Total } from '../../domain/registered.ts'
import { useSlipsAside } from '../record-book/slips.ts'
import { dayWords } from '../words/dates.ts'
import { registered as words } from '../words/registered.ts'
import { Section } from '../ui/section.tsx'
import styles from './registered.module.css'

interface TotalTableProps {
  readonly areas: readonly Area[]
  readonly totals: ReadonlyMap<AreaCode, readonly Total[]>
  readonly day: LocalDay
  readonly onOpen: (area: AreaCode) => void
}

/** The areas that have any total, each with the one that holds on the day; a tap opens where it comes from. */
export function TotalTable({ areas, totals, day, onOpen }: TotalTableProps) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Section title={say(words.head, { day: dayWords(day, language) })} aside={say(words.rounding)}>
      <ul className={styles['rows']}>
        {areas
          .filter(({ code }) => totals.has(code))
          .map((area) => (
            <li key={area.code}>
              <button type="button" className={styles['row']} onClick={() => onOpen(area.code)}>
                <span className={styles['name']}>{area.shortName}</span>
                <Figures totals={totals.get(area.code) ?? []} day={day} />
              </button>
            </li>
          ))}
      </ul>
    </Section>
  )
}

function Figures({ totals, day }: { readonly totals: readonly Total[]; readonly day: LocalDay }) {
  const say = useSay()
  const language = useLanguage()
  const aside = useSlipsAside()
  const total = totalOn(totals, day)
  if (!total) return <span className={styles['note']}>{say(words.none)}</span>
  const { people, asOf, source, outOf } = total.content
  const rate = registeredRate(total)
  const remark = aside?.has(total.id)
    ? words.aside
    : fallen(totals).includes(total)
      ? words.falls
      : total.received === null
        ? words.waits
        : null
  return (
    <>
      <span className={styles['figure']}>{say(words.figure, { n: people })}</span>
      <span className={styles['note']}>
        {say(words.head, { day: dayWords(asOf, language, day) })} · {source}
      </span>
      <span className={styles['figure']}>{rate === null ? '' : `${toPercent(rate).toFixed(1)}%`}</span>
      <span className={styles['note']}>
        {outOf ? say(words.outOf, { n: outOf.people, day: dayWords(outOf.asOf, language, day), source: outOf.source }) : say(words.noRate)}
      </span>
      {remark && <span className={styles['remark']}>{say(remark)}</span>}
    </>
  )
}
