import type { ReactNode } from 'react'
import { LinkButton } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { Screen } from './screen.tsx'

interface NotYoursProps {
  readonly title: string
  readonly icon: ReactNode
  /** Whose screen it is. */
  readonly whose: string
  readonly note: string
  /** Where to go instead. */
  readonly href: string
  readonly way: string
}

/** A screen that is kept for others, for whoever opens its address. */
export function NotYours({ title, icon, whose, note, href, way }: NotYoursProps) {
  return (
    <Screen title={title}>
      <EmptyState icon={icon} title={whose} note={note} action={<LinkButton href={href}>{way}</LinkButton>} />
    </Screen>
  )
}
