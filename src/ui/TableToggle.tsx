/** Shows a picture's numbers as a table in the picture's place, and the picture again. */
import button from './button.module.css'

interface TableToggleProps {
  pressed: boolean
  onToggle: (pressed: boolean) => void
  className?: string | undefined
}

export function TableToggle({ pressed, onToggle, className = button.button }: TableToggleProps) {
  return (
    <button
      type="button"
      className={className}
      aria-pressed={pressed}
      title="The same numbers as a table"
      onClick={() => onToggle(!pressed)}
    >
      Table
    </button>
  )
}
