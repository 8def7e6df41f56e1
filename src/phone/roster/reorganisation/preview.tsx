import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/section.tsx'
import { reorganisation as words } from '../../words/reorganisation.ts'
import { useLanguage, useSay, sayNumber } from '../../words/say.tsx'
import shared from '../roster.module.css'
import { Faults } from './faults.tsx'
import type { SeenTable, Table } from './use-table.ts'

/** What the table would do, counted by the office. Nothing has been changed yet. */
export function Preview({ way, table: { file, rows, look, faults } }: { readonly way: Table; readonly table: SeenTable }) {
  const say = useSay()
  const language = useLanguage()
  const figures = [
    [words.areas, look.areas],
    [words.newGrids, look.newGrids],
    [words.places, look.places],
    [words.people, look.people],
    ...(look.campaigns > 0 ? [[words.campaigns, look.campaigns] as const] : []),
    [words.faulty, faults.length],
  ] as const
  const changes = look.areas + look.places + look.people + look.campaigns > 0
  return (
    <>
      <Section title={say(words.preview, { file })}>
        <Card>
          <dl className={shared['figures']}>
            {figures.map(([name, n]) => (
              <div key={name.en} className={name === words.faulty && n > 0 ? shared['gap'] : undefined}>
                <dt>{say(name)}</dt>
                <dd>{sayNumber(n, language)}</dd>
              </div>
            ))}
          </dl>
          {(changes || faults.length === 0) && <p className={shared['hint']}>{say(changes ? words.sure : words.asItIs)}</p>}
          <div className={shared['acts']}>
            {changes && <Button onClick={() => void way.apply(rows)}>{say(words.apply)}</Button>}
            <Button kind="quiet" onClick={() => way.startOver()}>
              {say(words.other)}
            </Button>
          </div>
        </Card>
      </Section>
      {faults.length > 0 && <Faults faults={faults} />}
    </>
  )
}
