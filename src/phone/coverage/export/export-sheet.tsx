import { CircleAlert, CircleCheck } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { exporting as words } from '../../words/export.ts'
import { useSay } from '../../words/say.tsx'
import type { View } from '../use-view.ts'
import { Choices } from './choices.tsx'
import styles from './export-sheet.module.css'
import { visitsBehind, type Subject } from './subject.ts'
import { useExport } from './use-export.ts'

interface ExportSheetProps {
  readonly subject: Subject
  readonly view: View
  /** Rows on screen, all pages. */
  readonly rows: number
  readonly onClose: () => void
}

/** What to export and in which form; then how far it is, and where it went. Closing it stops it. */
export function ExportSheet({ subject, view, rows, onClose }: ExportSheetProps) {
  const say = useSay()
  const { step, start, stop } = useExport(view)
  const visits = useMemo(() => visitsBehind(subject, view).length, [subject, view])
  // The button that was pressed is gone: whoever goes by keyboard or ear is brought to what came in its place.
  const state = useRef<HTMLDivElement>(null)
  const { is } = step
  useEffect(() => {
    if (is !== 'choose') state.current?.focus()
  }, [is])
  return (
    <Sheet open onClose={onClose} title={say(words.title)}>
      {is !== 'choose' && (
        <div ref={state} tabIndex={-1} className={styles['state']}>
          {is === 'working' && <Working done={step.done} total={step.total} onStop={stop} />}
          {is === 'done' && (
            <Banner tone="good" icon={<CircleCheck />} title={say(words.done)} note={say(words.doneNote, { file: step.file })} />
          )}
          {is === 'failed' && <Banner tone="alert" icon={<CircleAlert />} title={say(words.failed)} note={say(words.failedNote)} />}
          {(is === 'done' || is === 'failed') && (
            <Button kind="secondary" onClick={stop}>
              {say(is === 'done' ? words.another : words.again)}
            </Button>
          )}
        </div>
      )}
      {is === 'choose' && <Choices subject={subject} rows={rows} visits={visits} onChoose={(order) => void start({ subject, ...order })} />}
    </Sheet>
  )
}

interface WorkingProps {
  readonly done: number
  readonly total: number
  readonly onStop: () => void
}

function Working({ done, total, onStop }: WorkingProps) {
  const say = useSay()
  return (
    <>
      <p className={styles['heading']}>{say(words.working)}</p>
      <progress className={styles['progress']} aria-label={say(words.working)} value={done} max={Math.max(1, total)} />
      <p className={styles['note']}>{done < total ? say(words.progress, { done, total }) : say(words.packing)}</p>
      <Button kind="secondary" onClick={onStop}>
        {say(words.stop)}
      </Button>
    </>
  )
}
