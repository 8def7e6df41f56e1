import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { logVisit, noteWords } from '../words/log-visit.ts'
import { useSay } from '../words/say.tsx'
import styles from './log-visit.module.css'
import type { Saving } from './use-saving.ts'

interface SaveQuestionsProps {
  readonly asks: Saving['asks']
  readonly onClose: () => void
  readonly onStrikeAndSave: () => void
  readonly onSaveAnyway: () => void
  readonly onSave: () => void
}

/** What is asked before a doubtful note is saved, and what can be done on a full phone. */
export function SaveQuestions({ asks, onClose, onStrikeAndSave, onSaveAnyway, onSave }: SaveQuestionsProps) {
  const say = useSay()
  return (
    <>
      <Question open={asks === 'note'} onClose={onClose} title={say(noteWords.askTitle)} note={say(noteWords.noPersonalData)}>
        <Button wide onClick={onStrikeAndSave}>
          {say(noteWords.strikeAndSave)}
        </Button>
        <Button wide kind="quiet" onClick={onSaveAnyway}>
          {say(noteWords.saveAnyway)}
        </Button>
        <Button wide kind="text" onClick={onClose}>
          {say(noteWords.look)}
        </Button>
      </Question>
      <Question open={asks === 'full'} onClose={onClose} title={say(logVisit.fullTitle)} note={say(logVisit.fullNote)}>
        <Button wide onClick={onSave}>
          {say(logVisit.retry)}
        </Button>
        <Button wide kind="quiet" onClick={onClose}>
          {say(logVisit.later)}
        </Button>
      </Question>
      <Question
        open={asks === 'photo-full'}
        onClose={onClose}
        title={say(logVisit.photoFullTitle)}
        note={say(logVisit.photoFullNote)}
      >
        <Button wide onClick={onSave}>
          {say(logVisit.withoutPhoto)}
        </Button>
        <Button wide kind="quiet" onClick={onClose}>
          {say(logVisit.later)}
        </Button>
      </Question>
    </>
  )
}

interface QuestionProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

function Question({ open, onClose, title, note, children }: QuestionProps) {
  return (
    <Sheet open={open} onClose={onClose} title={title} icon={<TriangleAlert size={40} className={styles['alarm']} />}>
      <p>{note}</p>
      <div className={styles['acts']}>{children}</div>
    </Sheet>
  )
}
