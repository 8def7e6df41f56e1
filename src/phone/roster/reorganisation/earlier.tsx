import { useTerritory } from '../../record-book/territory.ts'
import { Section } from '../../ui/section.tsx'
import { dayWords } from '../../words/dates.ts'
import { reorganisation as words } from '../../words/reorganisation.ts'
import { useLanguage, useSay } from '../../words/say.tsx'
import shared from '../roster.module.css'
import styles from './reorganisation.module.css'

/** What became of areas, the newest day first, as this device last heard; without a connection too. */
export function Earlier() {
  const say = useSay()
  const language = useLanguage()
  const territory = useTerritory()
  const divisions = (territory?.office?.divisions ?? []).toSorted((a, b) => b.day - a.day || (a.from < b.from ? -1 : 1))
  if (!territory || divisions.length === 0) return null
  const days = [...new Set(divisions.map(({ day }) => day))]
  const nameOf = (code: string) => territory.areas.get(code)?.name ?? divisions.find(({ from }) => from === code)?.name ?? code
  return days.map((day) => {
    const here = divisions.filter((one) => one.day === day)
    // With its year, whichever it is.
    const title = say(words.earlier, { day: dayWords(day, language, 0) })
    return (
      <Section key={day} title={title} count={say(words.codes, { n: here.length })}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={shared['scroll']} aria-label={title} tabIndex={0}>
          <table className={shared['table']}>
            <thead>
              <tr>
                <th scope="col">{say(words.old)}</th>
                <th scope="col">{say(words.today)}</th>
              </tr>
            </thead>
            <tbody>
              {here.map(({ from, to, name }) => (
                <tr key={from}>
                  <td>
                    {name} <span className={styles['code']}>{from}</span>
                  </td>
                  <td>
                    {nameOf(to)} <span className={styles['code']}>{to}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Section>
    )
  })
}
