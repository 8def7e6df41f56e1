import { Info, Map, Sparkles } from 'lucide-react'
import { ListRow } from '../ui/list-row.tsx'
import { me as words } from '../words/me.ts'
import { useSay } from '../words/say.tsx'

/** Whether a new version is ready, and the word that lets it take over. */
export interface Update {
  readonly waiting: boolean
  readonly apply: () => void
}

interface UpdateRowProps {
  readonly version: string
  readonly update: Update
  /** Where areas and codes come from; empty while unknown. */
  readonly source: string
}

export function UpdateRow({ version, update, source }: UpdateRowProps) {
  const say = useSay()
  return (
    <>
      {update.waiting ? (
        <ListRow
          icon={<Sparkles />}
          title={say(words.update)}
          note={say(words.updateNote)}
          aside={say(words.updateNow)}
          onPress={update.apply}
        />
      ) : (
        <ListRow icon={<Info />} title={say(words.version, { version })} note={say(words.versionNote)} />
      )}
      {source !== '' && <ListRow icon={<Map />} title={say(words.source)} note={source} />}
    </>
  )
}
