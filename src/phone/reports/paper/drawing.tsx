import { useEffect, useState } from 'react'
import type { Territory } from '../../record-book/territory.ts'
import { desk as words } from '../../words/reports.ts'
import { useSay } from '../../words/say.tsx'
import { usePaper } from './paper.ts'
import styles from './paper.module.css'

interface DrawingProps {
  readonly kind: 'chart' | 'map'
  readonly territory: Territory
  readonly caption: string
}

/** The chart or the coverage map, the very picture that a file gets. */
export function Drawing({ kind, territory, caption }: DrawingProps) {
  const say = useSay()
  const { book, naming } = usePaper()
  const [drawn, setDrawn] = useState<{ readonly url: string | null } | null>(null)
  const { places } = territory
  useEffect(() => {
    if (!book) return undefined
    let url: string | null = null
    let left = false
    const draw = async () => {
      const { drawChart, drawMap } = await import('../documents/pictures/draw.ts')
      const picture = kind === 'chart' ? await drawChart(book, naming, '') : await drawMap(book, naming, places, '')
      if (left) return
      if (picture) url = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }))
      setDrawn({ url })
    }
    draw().catch(() => {
      if (!left) setDrawn({ url: null })
    })
    return () => {
      left = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [kind, book, naming, places])
  if (drawn === null) return <output className={styles['quiet']}>{say(words.drawing)}</output>
  if (drawn.url === null) return <p className={styles['quiet']}>{say(words.notDrawn)}</p>
  return <img className={styles['drawing']} src={drawn.url} alt={caption} />
}
