import { FileSpreadsheet, Grid2x2, MapPinPlus, Smartphone, UsersRound } from 'lucide-react'
import { areaLevel } from '../../domain/area.ts'
import { mayKeepRoster, maySeePeople } from '../../domain/people.ts'
import { isOffice } from '../../domain/slips/rights.ts'
import { useAccount } from '../record-book/book.ts'
import { useTerritory } from '../record-book/territory.ts'
import { Card } from '../ui/card.tsx'
import { ListRow } from '../ui/list-row.tsx'
import { Screen } from '../ui/screen.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'
import { HelpRow } from './help.tsx'
import { LookCard } from './look-card.tsx'
import styles from './me.module.css'
import { SignOut } from './sign-out.tsx'
import { StorageRow } from './storage.tsx'
import { SyncCard } from './sync-card.tsx'
import { UpdateRow, type Update } from './update-row.tsx'

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
            {maySeePeople(account) && (
              <ListRow icon={<Grid2x2 />} title={say(words.coverage)} note={say(words.coverageNote)} href="/coverage" />
            )}
            {maySeePeople(account) && (
              <ListRow icon={<Smartphone />} title={say(words.registered)} note={say(words.registeredNote)} href="/registered" />
            )}
            <ListRow
              icon={<MapPinPlus />}
              title={say(isOffice(account) ? words.toDecide : words.proposals)}
              note={say(isOffice(account) ? words.toDecideNote : words.proposalsNote)}
              href="/proposals"
            />
            {maySeePeople(account) && (
              <ListRow icon={<UsersRound />} title={say(words.people)} note={say(words.peopleNote)} href="/people" />
            )}
            {mayKeepRoster(account) && (
              <ListRow icon={<FileSpreadsheet />} title={say(words.roster)} note={say(words.rosterNote)} href="/roster" />
            )}
            <HelpRow />
            <UpdateRow version={version} update={update} source={source} />
          </Card>
          <SignOut />
        </div>
      </div>
    </Screen>
  )
}
