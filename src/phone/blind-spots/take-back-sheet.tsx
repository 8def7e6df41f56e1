import { useState } from 'react'
import type { Round } from '../../domain/rounds.ts'
import { useBook } from '../record-book/book.ts'
import { endRound } from '../record-book/rounds.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { givenWords as words, giveWords } from '../words/blind-spots.ts'
import { useSay } from '../words/say.tsx'
import styles from './blind-spots.module.css'

interface TakeBackSheetProps {
  readonly open: boolean
  readonly round: Round
  readonly name: string
  readonly left: number
  readonly onClose: () => void
}

/** 收回: asked once more, since it leaves the worker's phone. */
export function TakeBackSheet({ open, round, name, left, onClose }: TakeBackSheetProps) {
  const say = useSay()
  const book = useBook()
  const [failed, setFailed] = useState(false)
  const takeBack = () =>
    endRound(book, round, { why: 'taken-back', note: '' }).then(onClose, () => setFailed(true))
  return (
    <Sheet open={open} onClose={onClose} title={say(words.takeBackTitle, { name })}>
      <div className={styles['form']}>
        <p>{say(words.takeBackNote, { n: left })}</p>
        <p className={styles['fault']} role="alert">
          {failed && say(giveWords.failed)}
        </p>
        <Button kind="danger" wide onClick={() => void takeBack()}>
          {say(words.takeBack)}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {say(words.keep)}
        </Button>
      </div>
    </Sheet>
  )
}
