import { useState } from 'react'
import type { Sign, SignKind } from '../../domain/signs.ts'
import type { Check } from '../../domain/spot-check/check.ts'
import type { VisitId } from '../../domain/visit.ts'
import type { KnownVisit } from '../record-book/visits-by-id.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { useSay } from '../words/say.tsx'
import { signWords as words } from '../words/spot-check.ts'
import { CheckRows } from './check-rows.tsx'
import { visitHref } from './route.ts'
import { useSignFact } from './sign-fact.ts'
import styles from './spot-check.module.css'
import { useNames } from './use-names.ts'

interface Known {
  readonly known: ReadonlyMap<VisitId, KnownVisit>
  readonly checks: ReadonlyMap<VisitId, Check>
}

type SignGroupProps = Known & { readonly kind: SignKind; readonly signs: readonly Sign[] }

/** A year of a town may have many: a few are drawn at once. */
const step = 20

export function SignGroup({ kind, signs, known, checks }: SignGroupProps) {
  const say = useSay()
  const [shown, setShown] = useState(step)
  if (signs.length === 0) return null
  return (
    <Section title={say(words[kind])} count={String(signs.length)}>
      {signs.slice(0, shown).map((sign) => (
        <SignEntry key={`${sign.is} ${sign.visits.join(' ')}`} sign={sign} known={known} checks={checks} />
      ))}
      {signs.length > shown && (
        <Button kind="quiet" wide onClick={() => setShown(shown + step)}>
          {say(words.more, { n: Math.min(step, signs.length - shown) })}
        </Button>
      )}
    </Section>
  )
}

/** One fact; its visits are drawn when it is opened. */
function SignEntry({ sign, known, checks }: Known & { readonly sign: Sign }) {
  const say = useSay()
  const names = useNames()
  const fact = useSignFact()
  const [open, setOpen] = useState(false)
  const first = known.get(sign.visits[0] ?? '')
  return (
    <details className={styles['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {fact(sign, first && names.place(first.version.place))}
          <span className={styles['part']}>
            {sign.author === null ? say(words.several) : names.worker(sign.author)} · {say(words.open, { n: sign.visits.length })}
          </span>
        </span>
      </summary>
      {open && <CheckRows known={known} visits={sign.visits} checks={checks} href={visitHref} />}
    </details>
  )
}
