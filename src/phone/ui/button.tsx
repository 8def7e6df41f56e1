import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './button.module.css'
import { join } from './join.ts'

interface Look {
  /** `text` is a quiet word to press, as 全部 after a row of chips. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'text' | undefined
  readonly size?: 'normal' | 'save' | 'small' | undefined
  readonly icon?: ReactNode
  readonly iconAfter?: ReactNode
  /** Takes the whole width. */
  readonly wide?: boolean | undefined
}

type ButtonProps = Look & ComponentProps<'button'>

export function Button({ kind, size, icon, iconAfter, wide, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={join(look({ kind, size, wide }), className)} {...rest}>
      {icon}
      <span>{children}</span>
      {iconAfter}
    </button>
  )
}

type LinkButtonProps = Look & {
  readonly href: string
  readonly replace?: boolean
  readonly children: ReactNode
  readonly 'aria-label'?: string
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ kind, size, icon, iconAfter, wide, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={look({ kind, size, wide })} {...rest}>
      {icon}
      <span>{children}</span>
      {iconAfter}
    </Link>
  )
}

function look({ kind = 'primary', size = 'normal', wide }: Look): string {
  return join(styles['button'], styles[kind], styles[size], wide && styles['wide'])
}
