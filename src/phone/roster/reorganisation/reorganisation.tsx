import { FileSpreadsheet } from 'lucide-react'
import { mayReorganise } from '../../../domain/reorganisation/mapping.ts'
import { useAccount } from '../../record-book/book.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { reorganisation as words } from '../../words/reorganisation.ts'
import { useSay } from '../../words/say.tsx'
import shared from '../roster.module.css'
import { ChooseTable } from './choose-table.tsx'
import { Earlier } from './earlier.tsx'
import { Last } from './last.tsx'
import { Preview } from './preview.tsx'
import { useTable, type Table } from './use-table.ts'

const back = { href: '/roster' }

/** 区划调整, for the county office: a table of old and new codes puts the roster right, and visits count for what is now. */
export function Reorganisation() {
  const say = useSay()
  const may = mayReorganise(useAccount())
  return (
    <Screen title={say(words.title)} back={back} wide>
      {may ? (
        <Way />
      ) : (
        <EmptyState
          icon={<FileSpreadsheet />}
          title={say(words.notYours)}
          note={say(words.notYoursNote)}
          action={<LinkButton href="/roster">{say(words.toRoster)}</LinkButton>}
        />
      )}
    </Screen>
  )
}

function Way() {
  const way = useTable()
  const { step } = way
  if (step.is === 'preview') return <Preview way={way} table={step.table} />
  if (step.is !== 'choose') return <UnderWay way={way} />
  return (
    <>
      <ChooseTable fault={step.fault} onChoose={(file) => void way.open(file)} />
      <Last />
      <Earlier />
    </>
  )
}

function UnderWay({ way: { step, startOver } }: { readonly way: Table }) {
  const say = useSay()
  if (step.is === 'reading' || step.is === 'applying') {
    const title = say(step.is === 'reading' ? words.reading : words.applying)
    return (
      <Card>
        <h2 className={shared['heading']}>{title}</h2>
        <progress className={shared['progress']} aria-label={title} />
        {step.is === 'applying' && <p className={shared['note']}>{say(words.applyingNote)}</p>}
      </Card>
    )
  }
  return (
    <Card>
      {step.is === 'done' && <h2 className={shared['heading']}>{say(words.done)}</h2>}
      <output className={shared['intro']}>
        {step.is === 'done' && say(words.doneNote, { areas: step.look.areas, places: step.look.places, people: step.look.people })}
        {step.is === 'unanswered' && say(step.trouble === 'no-signal' ? words.noSignal : words.refused)}
      </output>
      <div className={shared['acts']}>
        {step.is === 'unanswered' && <Button onClick={step.again}>{say(words.again)}</Button>}
        <Button kind="quiet" onClick={() => startOver()}>
          {say(words.other)}
        </Button>
      </div>
    </Card>
  )
}
