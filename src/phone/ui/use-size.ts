import { useLayoutEffect, useState, type RefObject } from 'react'

/** How large an element is, in whole pixels; zeros before it is there. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) })
    })
    watch.observe(watched)
    return () => watch.disconnect()
  }, [element])
  return size
}
