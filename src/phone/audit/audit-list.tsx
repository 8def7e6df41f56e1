import { CircleAlert, CircleCheck, Download, Link2, RefreshCw, ScrollText, WifiOff } from 'lucide-react'
import { useState } from 'react'
import { localDay } from '../../domain/day.ts'
import { fileName, saveFile } from '../files/save-file.ts'
import { useAccount, useBook } from '../record-book/book.ts'
import { checkAudit, type AuditWish } from '../sync/audit.ts'
import { recordExport } from '../sync/exports.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { audit as words } from '../words/audit.ts'
import { useSay } from '../words/say.tsx'
import styles from './audit.module.css'
import { auditCsv } from './audit-csv.ts'
import { AuditTable } from './audit-table.tsx'
import { useAudit } from './use-audit.ts'

/** What became of a check or an export. */
interface Outcome {
  readonly tone: 'good' | 'alert' | 'calm'
  readonly title: string
}

/** The entries of a wish, and what can be done with them. */
export function AuditList({ wish }: { readonly wish: AuditWish }) {
  const say = useSay()
  const book = useBook()
  const { areas } = useAccount()
  const { entries, more, busy, trouble, lookAgain, readOn, readAll } = useAudit(wish)
  const [working, setWorking] = useState<'check' | 'export' | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const failed: Outcome = { tone: 'calm', title: say(words.trouble) }

  const act = async (what: 'check' | 'export', work: () => Promise<Outcome>) => {
    if (working) return
    setWorking(what)
    setOutcome(null)
    setOutcome(await work().catch(() => failed))
    setWorking(null)
  }
  const check = async (): Promise<Outcome> => {
    const reply = await checkAudit()
    if (!reply.ok) return failed
    const { entries: n, faults } = reply.body
    if (faults.length === 0) return { tone: 'good', title: say(words.sound, { n }) }
    const where = faults.slice(0, 5).map(({ town, number }) => say(words.brokenAt, { town, number: String(number) })).join('、')
    return { tone: 'alert', title: say(words.broken, { n: faults.length, where }) }
  }
  const exportCsv = async (): Promise<Outcome> => {
    const all = await readAll()
    if (!all) return failed
    const name = `${say(words.title)} ${localDay(wish.from)}-${localDay(wish.to - 1)}.csv`
    const { told } = await recordExport(book, { what: 'audit', format: 'csv', area: areas[0] ?? null, filter: wish.kind ?? '', rows: all.length })
    saveFile(name, auditCsv(all, say))
    // Who looks for it in the log from here on finds it there.
    await told
    return { tone: 'good', title: say(words.exported, { file: fileName(name) }) }
  }

  return (
    <>
      <div className={styles['bar']}>
        <Button kind="secondary" icon={<Download size={20} />} aria-disabled={working !== null} onClick={() => void act('export', exportCsv)}>
          {say(working === 'export' ? words.exporting : words.exportCsv)}
        </Button>
        <Button kind="secondary" icon={<Link2 size={20} />} aria-disabled={working !== null} onClick={() => void act('check', check)}>
          {say(working === 'check' ? words.checking : words.check)}
        </Button>
        <Button kind="quiet" icon={<RefreshCw size={20} />} aria-disabled={busy} onClick={lookAgain}>
          {say(busy ? words.reading : words.again)}
        </Button>
        <output className={styles['note']}>{entries && !busy && say(words.shown, { n: entries.length })}</output>
      </div>
      <output>{outcome && <Banner tone={outcome.tone} icon={outcome.tone === 'good' ? <CircleCheck /> : <CircleAlert />} title={outcome.title} />}</output>
      {trouble && (
        <Banner
          tone="calm"
          icon={trouble === 'no-signal' ? <WifiOff /> : <CircleAlert />}
          title={say(trouble === 'no-signal' ? words.noSignal : words.trouble)}
          note={say(trouble === 'no-signal' ? words.noSignalNote : words.troubleNote)}
        />
      )}
      {entries?.length === 0 && <EmptyState icon={<ScrollText />} title={say(words.empty)} note={say(words.emptyNote)} />}
      {entries && entries.length > 0 && <AuditTable entries={entries} />}
      {more && (
        <Button kind="quiet" wide aria-disabled={busy} onClick={readOn}>
          {say(busy ? words.reading : words.more)}
        </Button>
      )}
    </>
  )
}
