import { useEffect, useRef } from 'react'
import type { FigureKey } from '../../domain/report/figure.ts'
import styles from './desk.module.css'

/** From the chosen figure on the page to where it comes from in the panel; hidden while either is out of sight. */
export function FigureLine({ figure }: { readonly figure: FigureKey | null }) {
  const line = useRef<SVGPathElement>(null)
  useEffect(() => {
    if (figure === null) return undefined
    let frame = 0
    const draw = () => {
      frame = 0
      line.current?.setAttribute('d', pathTo(figure))
    }
    const soon = () => {
      frame ||= requestAnimationFrame(draw)
    }
    soon()
    // Scrolling does not bubble, and the panel scrolls by itself.
    document.addEventListener('scroll', soon, { capture: true, passive: true })
    document.addEventListener('input', soon)
    addEventListener('resize', soon)
    const watch = new ResizeObserver(soon)
    watch.observe(document.body)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', soon, { capture: true })
      document.removeEventListener('input', soon)
      removeEventListener('resize', soon)
      watch.disconnect()
    }
  }, [figure])
  if (figure === null) return null
  return (
    <svg className={styles['figure-line']} aria-hidden="true">
      <path ref={line} />
    </svg>
  )
}

/** Empty where one end cannot be seen. */
function pathTo(figure: FigureKey): string {
  const name = CSS.escape(figure)
  const panel = document.querySelector('aside [data-source-scroll]')?.getBoundingClientRect()
  const card = document.querySelector(`[data-source="${name}"]`)?.getBoundingClientRect()
  const page = document.querySelector('article')?.getBoundingClientRect()
  const head = document.querySelector('header')?.getBoundingClientRect()
  const chips = Array.from(document.querySelectorAll(`article [data-figure="${name}"]`), (chip) => chip.getBoundingClientRect())
  const chip = chips.find(({ top, bottom }) => head && top > head.bottom && bottom < innerHeight)
  if (!panel || !card || !page || !chip) return ''
  const [from, to] = [chip.top + chip.height / 2, card.top + Math.min(card.height / 2, 28)]
  if (to < panel.top + 4 || to > panel.bottom - 4) return ''
  const [left, right] = [page.right - 72, card.left]
  const turn = (page.right + right) / 2
  const down = Math.sign(to - from)
  const bend = Math.min(10, Math.abs(to - from) / 2)
  return [
    `M${left} ${from - 10}V${from + 10}M${left} ${from}`,
    `H${turn - bend}Q${turn} ${from} ${turn} ${from + down * bend}`,
    `V${to - down * bend}Q${turn} ${to} ${turn + bend} ${to}H${right}`,
  ].join('')
}
