import type { MappingFault } from '../../../domain/reorganisation/mapping.ts'
import { Section } from '../../ui/section.tsx'
import { mappingFaultWords, reorganisation as words } from '../../words/reorganisation.ts'
import { useSay } from '../../words/say.tsx'
import shared from '../roster.module.css'

/** The rows that stay out, each with the reason. */
export function Faults({ faults }: { readonly faults: readonly MappingFault[] }) {
  const say = useSay()
  return (
    <Section title={say(words.faulty)}>
      <p className={shared['note']}>{say(words.faultsNote)}</p>
      {/* Focusable, so that the keyboard can move it where it is wider than the screen. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={shared['scroll']} aria-label={say(words.faulty)} tabIndex={0}>
        <table className={shared['table']}>
          <thead>
            <tr>
              <th scope="col" className={shared['number']}>
                {say(words.line)}
              </th>
              <th scope="col">{say(words.reason)}</th>
              <th scope="col">{say(words.value)}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ row, why, value }) => (
              <tr key={`${row} ${why}`}>
                <td className={shared['number']}>{row}</td>
                <td>{say(mappingFaultWords[why])}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
