import { CircleAlert, CircleCheck, FileSpreadsheet, FileText, LayoutTemplate, MessageSquareText, Printer, TableProperties } from 'lucide-react'
import { useState } from 'react'
import { doubtfulFigures } from '../../../domain/report/figure-text.ts'
import { fileName, saveFile } from '../../files/save-file.ts'
import { useBook } from '../../record-book/book.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ListRow } from '../../ui/list-row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { chatWords, doubtful as doubtfulWords, exporting as words, formWords, templateWords } from '../../words/report-export.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../desk.module.css'
import { recordReport } from '../record-report.ts'
import { reportName } from '../report-name.ts'
import { ChatText } from './chat-text.tsx'
import { documentInput, type Exported } from './document-input.ts'
import { Doubtful } from './doubtful.tsx'
import { Forms } from './forms.tsx'
import { Templates } from './templates.tsx'

const targets = ['word', 'template', 'excel', 'print', 'form', 'chat'] as const
export type Target = (typeof targets)[number]

type Step =
  | { readonly is: 'choose' | 'working' | 'failed' }
  | { readonly is: 'doubt' | 'open'; readonly target: Target }
  | { readonly is: 'done'; readonly file: string }

interface ExportSheetProps extends Exported {
  readonly onClose: () => void
}

/** Where the report goes. What is missing or 0 is named before anything leaves. */
export function ExportSheet({ onClose, ...exported }: ExportSheetProps) {
  const say = useSay()
  const records = useBook()
  const [step, setStep] = useState<Step>({ is: 'choose' })
  const { report, book, naming } = exported
  const doubts = doubtfulFigures(report, book)

  const write = async (target: 'word' | 'excel') => {
    setStep({ is: 'working' })
    try {
      const input = await documentInput(exported, records)
      const [file, end] =
        target === 'word'
          ? [await (await import('../documents/docx/make-docx.ts')).makeDocx(input), 'docx']
          : [await (await import('../documents/make-report-workbook.ts')).makeReportWorkbook(input), 'xlsx']
      const name = `${reportName(report)}.${end}`
      await recordReport(records, report, target)
      saveFile(name, file)
      setStep({ is: 'done', file: fileName(name) })
    } catch {
      setStep({ is: 'failed' })
    }
  }
  const go = (target: Target) => {
    if (target === 'word' || target === 'excel') void write(target)
    else if (target === 'print') {
      onClose()
      // Once the sheet has given the page back.
      void recordReport(records, report, 'print').then(() => setTimeout(() => print()), failed)
    } else setStep({ is: 'open', target })
  }
  const failed = () => setStep({ is: 'failed' })
  const choose = (target: Target) => (doubts.length > 0 ? setStep({ is: 'doubt', target }) : go(target))
  const saved = (file: string) => setStep({ is: 'done', file })

  return (
    <Sheet open onClose={onClose} title={say(titleOf(step))}>
      {step.is === 'choose' && (
        <div className={styles['acts']}>
          {targets.map((target) => (
            <ListRow key={target} icon={icons[target]} title={say(words[target])} note={say(words[`${target}Note`])} onPress={() => choose(target)} />
          ))}
        </div>
      )}
      {step.is === 'doubt' && <Doubtful figures={doubts} naming={naming} onFill={onClose} onGo={() => go(step.target)} />}
      {step.is === 'open' && step.target === 'template' && <Templates exported={exported} onSaved={saved} onFailed={failed} />}
      {step.is === 'open' && step.target === 'form' && <Forms exported={exported} onSaved={saved} onFailed={failed} />}
      {step.is === 'open' && step.target === 'chat' && <ChatText exported={exported} onFailed={failed} />}
      {step.is === 'working' && <output>{say(words.working)}</output>}
      {step.is === 'done' && (
        <Banner tone="good" icon={<CircleCheck />} title={say(words.done)} note={say(words.doneNote, { file: step.file })} />
      )}
      {step.is === 'failed' && <Banner tone="alert" icon={<CircleAlert />} title={say(words.failed)} note={say(words.failedNote)} />}
      {(step.is === 'done' || step.is === 'failed') && (
        <Button kind="secondary" onClick={() => setStep({ is: 'choose' })}>
          {say(words.another)}
        </Button>
      )}
    </Sheet>
  )
}

function titleOf(step: Step) {
  if (step.is === 'doubt') return doubtfulWords.title
  if (step.is !== 'open') return words.title
  if (step.target === 'template') return templateWords.title
  return step.target === 'form' ? formWords.title : chatWords.title
}

const icons = {
  word: <FileText />,
  template: <LayoutTemplate />,
  excel: <FileSpreadsheet />,
  print: <Printer />,
  form: <TableProperties />,
  chat: <MessageSquareText />,
} satisfies Record<Target, unknown>
