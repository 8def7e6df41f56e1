import { useEffect, useRef, useState, type RefObject } from 'react'
import { createPaperMap, type PaperMap, type PaperMapOptions } from './paper-map.ts'

/** The map lives as long as its element. What it calls is always the latest of what the screen says. */
export function usePaperMap(container: RefObject<HTMLElement | null>, options: PaperMapOptions): PaperMap | null {
  const [map, setMap] = useState<PaperMap | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    const element = container.current
    if (!element) return undefined
    const made = createPaperMap(element, {
      covered: () => latest.current.covered(),
      onTap: (at, zoom) => latest.current.onTap(at, zoom),
      onMove: () => latest.current.onMove(),
    })
    setMap(made)
    const watch = new ResizeObserver(() => made.resized())
    watch.observe(element)
    return () => {
      watch.disconnect()
      made.remove()
      setMap(null)
    }
  }, [container])
  return map
}
