import { ChevronRight, FileSpreadsheet } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { mayKeepRoster } from '../../domain/people.ts'
import { mayReorganise } from '../../domain/reorganisation/mapping.ts'
import { useAccount } from '../record-book/book.ts'
import { LinkButton } from '../ui/button.tsx'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { reorganisation } from '../words/reorganisation.ts'
import { roster as words } from '../words/roster.ts'
import { useSay } from '../words/say.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ColumnsForm } from './columns-form.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { PeopleList } from './people-list/people-list.tsx'
import { usePeopleList } from './people-list/use-people-list.ts'
import { Progress } from './progress.tsx'
import { PreviewStep } from './preview-step.tsx'
import { SendingStep } from './sending-step.tsx'
import { useImport } from './use-import.ts'

const Reorganisation = lazy(() => import('./reorganisation/reorganisation.tsx').then((part) => ({ default: part.Reorganisation })))
const reorganisationPath = '/roster/reorganisation'

/** 名册导入, for supervisor and county; a worker is told whom to ask. */
export function Roster() {
  const account = useAccount()
  const [path] = useLocation()
  if (!mayKeepRoster(account)) return <OfOthers />
  if (path !== reorganisationPath) return <Import />
  return (
    <Suspense>
      <Reorganisation />
    </Suspense>
  )
}

function OfOthers() {
  const say = useSay()
  return <NotYours title={say(words.title)} icon={<FileSpreadsheet />} whose={say(words.notYours)} note={say(words.notYoursNote)} href="/" way={say(words.toToday)} />
}

function Import() {
  const say = useSay()
  const way = useImport()
  const people = usePeopleList()
  const { step } = way
  const reorganises = mayReorganise(useAccount())
  // Codes are said once: nothing else may take their place meanwhile.
  if (people.step.is !== 'choose') {
    return (
      <Screen title={say(words.title)} wide>
        <PeopleList way={people} />
      </Screen>
    )
  }
  return (
    <Screen title={say(words.title)} wide>
      {step.is === 'choose' && (
        <>
          <ChooseFiles fault={step.fault} onChoose={(files) => void way.open(files)} />
          <PeopleList way={people} />
          {reorganises && (
            <LinkButton kind="text" href={reorganisationPath} iconAfter={<ChevronRight size={20} />}>
              {say(reorganisation.open)}
            </LinkButton>
          )}
          <EarlierImports />
        </>
      )}
      {step.is === 'opening' && (
        <Progress title={say(words.opening, { file: step.file })} {...(step.part !== null && { part: step.part })} onStop={() => way.startOver()} />
      )}
      {step.is === 'columns' && <ColumnsForm key={step.list.part} way={way} step={step} />}
      {step.is === 'reading' && (
        <Progress title={say(words.reading)} done={step.done} total={step.total} onStop={() => way.startOver()} />
      )}
      {step.is === 'preview' && <PreviewStep way={way} step={step} />}
      {(step.is === 'sending' || step.is === 'paused' || step.is === 'done') && <SendingStep way={way} step={step} />}
    </Screen>
  )
}
