/** A panel that floats beside a mark of the chart, whole within the window. */
import { type ComponentProps, useLayoutEffect, useState } from 'react'
import { useMedia } from '../../../ui/media'
import { placeAbove } from '../placement'
import styles from './Floating.module.css'

interface FloatingProps extends Omit<ComponentProps<'div'>, 'className' | 'style'> {
  anchor: HTMLElement
  /** px */
  width: number
  /** Something to press is in it; on narrow screens it then stands at the foot of the window. */
  interactive?: boolean
}

export function Floating({ anchor, width, interactive = false, ...rest }: FloatingProps) {
  const [place, setPlace] = useState<ReturnType<typeof placeAbove> | null>(null)
  useLayoutEffect(
    function followAnchor() {
      const follow = () => {
        const size = { width: window.innerWidth, height: window.innerHeight }
        setPlace(placeAbove(anchor.getBoundingClientRect(), width, size))
      }
      follow()
      addEventListener('resize', follow)
      addEventListener('scroll', follow, { passive: true, capture: true })
      return () => {
        removeEventListener('resize', follow)
        removeEventListener('scroll', follow, { capture: true })
      }
    },
    [anchor, width],
  )
  const sheet = useMedia('(max-width: 760px)') && interactive
  const style = { ...(place ?? { visibility: 'hidden' as const }), inlineSize: width }
  return (
    <div
      {...rest}
      className={interactive ? styles.card : styles.tooltip}
      style={sheet ? undefined : style}
    />
  )
}
