/** Says how to move the map where one finger scrolls the page. */
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import styles from './Overlay.module.css'

const SHOWN_MS = 1600

export function TouchHint() {
  const map = useMap()
  const [shown, setShown] = useState(false)
  useEffect(
    function followTouches() {
      const container = map.getContainer()
      let timer: ReturnType<typeof setTimeout>
      const onTouch = (event: TouchEvent) => {
        clearTimeout(timer)
        setShown(event.touches.length === 1)
        timer = setTimeout(() => setShown(false), SHOWN_MS)
      }
      container.addEventListener('touchmove', onTouch, { passive: true })
      return () => {
        clearTimeout(timer)
        container.removeEventListener('touchmove', onTouch)
      }
    },
    [map],
  )
  return shown ? <p className={styles.hint}>Two fingers move the map</p> : null
}
