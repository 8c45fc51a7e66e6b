/** A dot in the colour of a direction; the words stand elsewhere. */
import { DIRECTIONS, type Direction } from '../../model/vocabulary'
import { useTheme } from '../../ui/theme'

export function DirectionDot({ direction }: { direction: Direction }) {
  const theme = useTheme((state) => state.theme)
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
      <circle cx="4" cy="4" r="4" fill={DIRECTIONS[direction].colour[theme]} />
    </svg>
  )
}
