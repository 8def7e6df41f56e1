import { CheckCheck, CircleCheck, NotebookPen, SearchX } from 'lucide-react'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { records as words } from '../words/records.ts'
import { useSay } from '../words/say.tsx'

/** Nothing to list: what that means, and the way on. */
export function NoRecords({ filter, text }: { readonly filter: 'all' | 'here' | 'attention'; readonly text: string }) {
  const say = useSay()
  if (text !== '') {
    return <EmptyState icon={<SearchX />} title={say(words.noneFound, { text })} note={say(words.noneFoundNote)} />
  }
  if (filter === 'all') {
    const log = <LinkButton href="/log">{say(words.logOne)}</LinkButton>
    return <EmptyState icon={<NotebookPen />} title={say(words.none)} note={say(words.noneNote)} action={log} />
  }
  const all = (
    <LinkButton kind="quiet" href="/records" replace>
      {say(words.showAll)}
    </LinkButton>
  )
  return filter === 'here' ? (
    <EmptyState icon={<CheckCheck />} title={say(words.noneHere)} note={say(words.noneHereNote)} action={all} />
  ) : (
    <EmptyState icon={<CircleCheck />} title={say(words.noneAttention)} note={say(words.noneAttentionNote)} action={all} />
  )
}
