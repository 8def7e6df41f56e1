import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { areaLevel, parentArea, type AreaCode } from '../../domain/area.ts'
import { covers } from '../../domain/people.ts'
import { useAccount } from '../record-book/book.ts'
import { useArrival } from '../ui/screen.tsx'
import { coverage as words, levelWords } from '../words/coverage.ts'
import { useSay } from '../words/say.tsx'
import styles from './head.module.css'
import { hrefOf } from './query.ts'
import type { View } from './use-view.ts'

/** Where one is, from the account's own areas down; each step leads back up. */
export function Head({ view }: { readonly view: View }) {
  const say = useSay()
  const account = useAccount()
  const { query, names, scope, rows } = view
  const heading = useArrival(say(words.title))
  const [own] = account.areas
  const shown = query.area ?? (account.areas.length === 1 ? (own ?? null) : null)
  const above = shown === null ? [] : stepsAbove(shown).filter((code) => covers(account, code))
  const [row] = rows
  const level = row && areaLevel(row.code)
  return (
    <div className={styles['where']}>
      <nav aria-label={say(words.path)} className={styles['path']}>
        <ol>
          {account.areas.length > 1 && shown !== null && <Step href={hrefOf(query, top)}>{say(words.mine)}</Step>}
          {above.map((code) => (
            <Step key={code} href={hrefOf(query, { ...top, area: code })}>
              {names.area(code)}
            </Step>
          ))}
          {query.direct && shown !== null && <Step href={hrefOf(query, { ...top, area: shown })}>{names.area(shown)}</Step>}
        </ol>
      </nav>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        <span className="visually-hidden">{say(words.title)} </span>
        {query.direct && shown !== null ? say(words.direct, { area: names.area(shown) }) : names.title(scope.within)}
      </h1>
      {level && rows.length > 1 && (
        <p className={styles['note']}>
          {say(words.inside, { n: rows.length, unit: say(levelWords[level], { n: rows.length }) })}
        </p>
      )}
    </div>
  )
}

/** A step up forgets which row was chosen below. */
const top = { area: null, direct: false, chosen: null } as const

function Step({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <li>
      <Link href={href} className={styles['step']}>
        {children}
      </Link>
      <ChevronRight size={20} aria-hidden="true" />
    </li>
  )
}

function stepsAbove(code: AreaCode): AreaCode[] {
  const parent = parentArea(code)
  return parent === null ? [] : [...stepsAbove(parent), parent]
}
