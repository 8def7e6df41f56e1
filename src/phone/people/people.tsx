import { RefreshCw, ScrollText, UserPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import { mayReadAudit } from '../../domain/audit.ts'
import { maySeePeople } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { NotYours } from '../ui/not-yours.tsx'
import { Screen } from '../ui/screen.tsx'
import { useMomentWords } from '../visit-words/moment-words.ts'
import { people as words } from '../words/people.ts'
import { useSay } from '../words/say.tsx'
import { invitable } from './invitable.ts'
import { InviteSheet } from './invite-sheet.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people.module.css'
import { Trouble } from './trouble.tsx'
import { usePeople } from './use-people.ts'

/** 人员与手机, for supervisor and county; a worker is told whom to ask. */
export function People() {
  return maySeePeople(useAccount()) ? <OfficePeople /> : <OfOthers />
}

function OfOthers() {
  const say = useSay()
  return <NotYours title={say(words.title)} icon={<UserPlus />} whose={say(words.notYours)} note={say(words.notYoursNote)} href="/" way={say(words.toToday)} />
}

function OfficePeople() {
  const say = useSay()
  const moment = useMomentWords()
  const account = useAccount()
  const territory = useTerritory()
  const { list, busy, trouble, lookAgain, replace } = usePeople()
  /* The roster's last step leads straight to a new account. */
  const [inviting, setInviting] = useState(useSearch() === 'new')
  const offers = useMemo(() => invitable(account, territory?.areas.values() ?? []), [account, territory])
  return (
    <Screen title={say(words.title)} wide>
      <div className={styles['bar']}>
        {offers.size > 0 && (
          <Button icon={<UserPlus size={20} />} onClick={() => setInviting(true)}>
            {say(words.invite)}
          </Button>
        )}
        <Button kind="quiet" icon={<RefreshCw size={20} />} aria-disabled={busy} onClick={lookAgain}>
          {say(busy ? words.reading : words.again)}
        </Button>
        {mayReadAudit(account) && (
          <LinkButton kind="quiet" icon={<ScrollText size={20} />} href="/audit">
            {say(words.audit)}
          </LinkButton>
        )}
        <output className={styles['note']}>{list && !trouble && say(words.asOf, moment(list.at))}</output>
      </div>
      {trouble && <Trouble why={trouble} seen={list?.at ?? null} />}
      {list && <PeopleList list={list} offers={offers} onChanged={replace} />}
      <InviteSheet open={inviting} offers={offers} onClose={() => setInviting(false)} onMade={lookAgain} />
    </Screen>
  )
}
