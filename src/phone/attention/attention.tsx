import { CircleAlert, CircleCheckBig, Inbox, RefreshCw, WifiOff } from 'lucide-react'
import { maySeePeople } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import type { AttentionReply } from '../sync/attention.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { attention as words } from '../words/attention.ts'
import { useSay } from '../words/say.tsx'
import { AsideSection } from './aside-section.tsx'
import styles from './attention.module.css'
import { ConflictsSection } from './conflicts-section.tsx'
import { PhonesSection } from './phones-section.tsx'
import { PhotosSection } from './photos-section.tsx'
import { ServerSection } from './server-section.tsx'
import { useSpeech } from './speech.ts'
import { useAttention } from './use-attention.ts'

/** 待处理, for supervisor and county; a worker's own matters stand among the records. */
export function Attention() {
  const say = useSay()
  const mine = maySeePeople(useAccount())
  return mine ? (
    <OfOffice />
  ) : (
    <NotYours title={say(words.title)} icon={<Inbox />} whose={say(words.notYours)} note={say(words.notYoursNote)} href="/" way={say(words.toToday)} />
  )
}

function OfOffice() {
  const { say, moment } = useSpeech()
  const { list, busy, trouble, lookAgain } = useAttention()
  const noSignal = trouble === 'no-signal'
  return (
    <Screen title={say(words.title)} wide>
      <div className={styles['bar']}>
        <Button kind="quiet" icon={<RefreshCw size={20} />} aria-disabled={busy} onClick={lookAgain}>
          {say(busy ? words.reading : words.again)}
        </Button>
        <output className={styles['note']}>{list && !trouble && say(words.asOf, moment(list.at))}</output>
      </div>
      {trouble && (
        <Banner
          tone="calm"
          icon={noSignal ? <WifiOff /> : <CircleAlert />}
          title={say(noSignal ? words.noSignal : words.trouble)}
          note={say(noSignal ? words.noSignalNote : words.troubleNote)}
        />
      )}
      {list && <Lists list={list} onDecided={lookAgain} />}
    </Screen>
  )
}

function Lists({ list, onDecided }: { readonly list: AttentionReply; readonly onDecided: () => void }) {
  const say = useSay()
  const { aside, asideOpen, conflicts, phones, photos, server } = list
  const all = aside.length + conflicts.length + phones.length + photos.length
  return (
    <>
      {server && server.level !== 'ample' && <Banner tone="alert" icon={<CircleAlert />} title={say(words[server.level])} />}
      {all === 0 && <EmptyState icon={<CircleCheckBig />} title={say(words.allWell)} note={say(words.allWellNote)} />}
      {aside.length > 0 && <AsideSection rows={aside} open={asideOpen} onDecided={onDecided} />}
      {conflicts.length > 0 && <ConflictsSection rows={conflicts} />}
      {phones.length > 0 && <PhonesSection phones={phones} />}
      {photos.length > 0 && <PhotosSection rows={photos} />}
      {server && <ServerSection server={server} />}
    </>
  )
}
