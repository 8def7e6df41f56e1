import { Download } from 'lucide-react'
import { useState } from 'react'
import { byteOrderMark, csvFile, csvLines } from '../../files/csv.ts'
import { saveFile } from '../../files/save-file.ts'
import { useAccount, useBook } from '../../record-book/book.ts'
import { useTerritory } from '../../record-book/territory.ts'
import { recordExport } from '../../sync/exports.ts'
import { Button } from '../../ui/button.tsx'
import { peopleList as words } from '../../words/people-list.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../roster.module.css'
import { PeopleFaults } from './people-faults.tsx'
import type { Made, PeopleStep, PeopleWay } from './use-people-list.ts'

interface CodesMadeProps {
  readonly way: PeopleWay
  readonly step: Extract<PeopleStep, { is: 'found' | 'making' | 'stopped' | 'made' }>
}

/** The codes, said this once: to be downloaded before anybody closes them. */
export function CodesMade({ way, step }: CodesMadeProps) {
  const say = useSay()
  const areasOf = useAreaNames()
  const [kept, setKept] = useState(step.made.length === 0)
  const [asking, setAsking] = useState(false)
  const book = useBook()
  const { areas } = useAccount()
  const download = async () => {
    const lines = step.made.map((each) => [each.account.name, areasOf(each), each.code, `${location.origin}/join/${each.code}`])
    const heads = [say(words.name), say(words.area), say(words.code), say(words.link)]
    await recordExport(book, { what: 'codes', format: 'csv', area: areas[0] ?? null, filter: '', rows: lines.length })
    saveFile(say(words.codesFile), csvFile([byteOrderMark, csvLines([heads, ...lines])]))
    setKept(true)
  }
  return (
    <>
      <h3 className={styles['heading']}>{say(words.made, { n: step.made.length })}</h3>
      <output className={styles['intro']}>{step.is === 'stopped' && say(words.stopped)}</output>
      {step.unchanged > 0 && <p className={styles['note']}>{say(words.unchanged, { n: step.unchanged })}</p>}
      <PeopleFaults faults={step.faults} />
      {step.made.length > 0 && <p className={styles['hint']}>{say(words.once, { hours: 72 })}</p>}
      <div className={styles['acts']}>
        {step.is === 'stopped' && <Button onClick={() => void way.make(step)}>{say(words.goOn)}</Button>}
        {step.made.length > 0 && (
          <Button kind={step.is === 'stopped' ? 'secondary' : 'primary'} icon={<Download size={20} />} onClick={() => void download()}>
            {say(words.download)}
          </Button>
        )}
        <Button kind="quiet" onClick={() => (kept ? way.startOver() : setAsking(true))}>
          {say(words.done)}
        </Button>
      </div>
      {asking && (
        <div className={styles['sure']}>
          <p>{say(words.leave)}</p>
          <div className={styles['acts']}>
            <Button kind="danger" onClick={way.startOver}>
              {say(words.leaveYes)}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {say(words.leaveNo)}
            </Button>
          </div>
        </div>
      )}
      {step.made.length > 0 && <CodeTable made={step.made} areasOf={areasOf} />}
    </>
  )
}

function CodeTable({ made, areasOf }: { readonly made: readonly Made[]; readonly areasOf: (made: Made) => string }) {
  const say = useSay()
  return (
    // Focusable, so that the keyboard can move it where it is wider than the screen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroll']} aria-label={say(words.code)} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {[words.name, words.area, words.code].map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {made.map((each) => (
            <tr key={each.account.id}>
              <td>{each.account.name}</td>
              <td>{areasOf(each)}</td>
              <td>
                <b>{each.code}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useAreaNames(): (made: Made) => string {
  const territory = useTerritory()
  return ({ account }) => account.areas.map((code) => territory?.areas.get(code)?.name ?? code).join('、')
}
