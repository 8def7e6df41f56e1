import { CircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { ListRow } from '../ui/list-row.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { StatusWord } from '../ui/status-mark.tsx'
import { help, me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import styles from './me.module.css'

const pages = [
  { title: help.logTitle, lines: [help.log1, help.log2, help.log3, help.log4] },
  { title: help.offlineTitle, lines: [help.offline1, help.offline2, help.offline3] },
  { title: help.privacyTitle, lines: [help.privacy1, help.privacy2, help.privacy3, help.privacy4] },
]

const mapMarks = ['covered', 'tried', 'never'] as const

/** 怎么用: short and true, open without signal. */
export function HelpRow() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <ListRow icon={<CircleQuestionMark />} title={say(words.help)} note={say(words.helpNote)} onPress={() => setOpen(true)} />
      <Sheet open={open} onClose={() => setOpen(false)} title={say(words.help)}>
        {pages.map(({ title, lines }) => (
          <section key={title.en} className={styles['help']}>
            <h3 className={styles['heading']}>{say(title)}</h3>
            <ul className={styles['lines']}>
              {lines.map((line) => (
                <li key={line.en}>{say(line)}</li>
              ))}
            </ul>
          </section>
        ))}
        <section className={styles['help']}>
          <h3 className={styles['heading']}>{say(help.mapTitle)}</h3>
          <ul className={styles['marks']}>
            {mapMarks.map((mark) => (
              <li key={mark}>
                <StatusWord state={mark} />
              </li>
            ))}
          </ul>
          <p>{say(help.mapNote)}</p>
        </section>
      </Sheet>
    </>
  )
}
