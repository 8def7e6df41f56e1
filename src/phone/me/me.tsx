import { ShieldCheck } from 'lucide-react'
import { areaLevel } from '../../domain/area.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Screen } from '../ui/screen.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import { HelpRow } from './help.tsx'
import { LockRows } from './lock-rows.tsx'
import { LookCard } from './look-card.tsx'
import styles from './me.module.css'
import { RescueRow } from './rescue-row.tsx'
import { SignOut } from './sign-out.tsx'
import { StorageRow } from './storage.tsx'
import { SyncCard } from './sync-card.tsx'
import { UpdateRow, type Update } from './update-row.tsx'
import { Ways } from './ways.tsx'

interface MeProps {
  readonly version: string
  readonly update: Update
}

/** 我的: what waits, how the app looks, what the phone keeps, how it works, and the way out. */
export function Me({ version, update }: MeProps) {
  const say = useSay()
  const account = useAccount()
  const territory = useTerritory()
  const [own] = account.areas.map((code) => territory?.areas.get(code))
  const place = own && (areaLevel(own.code) === 'grid' ? own.name : own.shortName)
  const source = territory?.office?.divisionsSource ?? ''
  return (
    <Screen
      title={say(words.title)}
      wide
      aside={
        <>
          <div className={styles['who']}>{account.name}</div>
          <div>{place}</div>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <SyncCard />
          <LookCard />
        </div>
        <div className={styles['column']}>
          <Card flush>
            <StorageRow />
            <LockRows />
            <RescueRow />
            <Ways />
            <HelpRow />
            <ListRow icon={<ShieldCheck />} title={say(words.stored)} note={say(words.storedNote)} href="/stored" />
            <UpdateRow version={version} update={update} source={source} />
          </Card>
          <SignOut />
        </div>
      </div>
    </Screen>
  )
}
