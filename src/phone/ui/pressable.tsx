import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** Either goes somewhere or does something; with neither it is plain text. */
export interface Press {
  readonly href?: string | undefined
  readonly onPress?: (() => void) | undefined
}

type PressableProps = Press & { readonly className: string; readonly children: ReactNode }

export function Pressable({ href, onPress, className, children }: PressableProps) {
  if (href !== undefined) {
    return (
      <Link href={href} className={className}>
        {children}
      </Link>
    )
  }
  if (onPress) {
    return (
      <button type="button" className={className} onClick={onPress}>
        {children}
      </button>
    )
  }
  return <div className={className}>{children}</div>
}
