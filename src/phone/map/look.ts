import { useEffect, useState } from 'react'

const colours = ['paper', 'surface', 'ink', 'ink2', 'line', 'edge', 'accent', 'on-accent', 'tried', 'gap'] as const
export type Colour = (typeof colours)[number]

/** What the canvas needs to know of the design tokens. */
export interface Look {
  readonly colours: Readonly<Record<Colour, string>>
  readonly song: string
  readonly hei: string
  /** 1, or more in the large mode. */
  readonly scale: number
  /** Device pixels a pixel; a canvas finer than 2 costs time and shows nothing. */
  readonly density: number
}

/** Follows the theme and the text size, whoever changes them. */
export function useLook(): Look {
  const [look, setLook] = useState(readLook)
  useEffect(() => {
    const reread = () => setLook(readLook())
    const watch = new MutationObserver(reread)
    watch.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-size'] })
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', reread)
    reread()
    return () => {
      watch.disconnect()
      dark.removeEventListener('change', reread)
    }
  }, [])
  return look
}

function readLook(): Look {
  const root = document.documentElement
  const tokens = getComputedStyle(root)
  const token = (name: string) => tokens.getPropertyValue(`--${name}`).trim()
  return {
    colours: Object.fromEntries(colours.map((colour) => [colour, token(colour)])) as Record<Colour, string>,
    song: token('song'),
    hei: token('hei'),
    scale: root.dataset['size'] === 'large' ? 1.3 : 1,
    density: Math.min(2, Math.max(1, Math.round(window.devicePixelRatio))),
  }
}
