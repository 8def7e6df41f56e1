import { useEffect, useState } from 'react'
import type { Placeholders } from '../documents/template/placeholders.ts'
import { templateWords as words } from '../../words/report-export.ts'
import { useSay } from '../../words/say.tsx'
import styles from '../desk.module.css'
import type { Exported } from './document-input.ts'

/** Everything that can stand between braces in a template, with what it would say now. */
export function PlaceholderList({ exported }: { readonly exported: Exported }) {
  const say = useSay()
  const [known, setKnown] = useState<Placeholders | null>(null)
  const { report, book, naming } = exported
  useEffect(() => {
    let left = false
    const list = async () => {
      const { placeholders } = await import('../documents/template/placeholders.ts')
      if (!left) setKnown(placeholders({ report, book, naming, pictures: new Map() }))
    }
    // Without them the list is not there, and a template is filled all the same.
    list().catch(() => undefined)
    return () => {
      left = true
    }
  }, [report, book, naming])
  if (!known) return null
  return (
    <details className={styles['names-list']}>
      <summary>{say(words.names)}</summary>
      <ul className={styles['differences']}>
        {known.texts.map((name) => (
          <li key={name}>{`{${name}}`}</li>
        ))}
        {known.rows.map(({ name, inside }) => (
          <li key={name}>{`{#${name}}${inside.map((each) => `{${each}}`).join('')}{/${name}}`}</li>
        ))}
        {known.figures.map(({ name, now }) => (
          <li key={name}>{`{${name}} ${now}`}</li>
        ))}
      </ul>
    </details>
  )
}
