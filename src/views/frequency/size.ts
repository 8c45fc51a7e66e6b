/** The size of an element in whole px, followed as it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Size {
  width: number
  height: number
}

/** Null until the element is there and has a size. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(
    function followSize() {
      const node = element.current
      if (!node) return
      const take = (width: number, height: number) =>
        setSize((before) => {
          const next = { width: Math.floor(width), height: Math.floor(height) }
          if (next.width < 1 || next.height < 1) return null
          return before?.width === next.width && before.height === next.height ? before : next
        })
      take(node.clientWidth, node.clientHeight)
      const observer = new ResizeObserver(([entry]) => {
        if (entry) take(entry.contentRect.width, entry.contentRect.height)
      })
      observer.observe(node)
      return () => observer.disconnect()
    },
    [element],
  )
  return size
}
