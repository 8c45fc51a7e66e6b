/** The few symbols of the interface, drawn for it. Decorative: the control around has the name. */
const PATHS = {
  undo: 'M4.5 6.5h6a3.5 3.5 0 1 1 0 7H7M7 4L4.5 6.5 7 9',
  redo: 'M11.5 6.5h-6a3.5 3.5 0 1 0 0 7H9M9 4l2.5 2.5L9 9',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11z M8 2.5a5.5 5.5 0 0 1 0 11',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4L13.5 13.5',
  calendar: 'M3 4.5h10v9H3zM3 7.5h10M5.5 2.5v2M10.5 2.5v2',
  save: 'M8 2.5V10M5 7.2l3 3 3-3M3 13.2h10',
  info: 'M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM8 7.5v3.5M8 5h.01',
} as const

export function Icon({ name, size = 16 }: { name: keyof typeof PATHS | 'atlas'; size?: number }) {
  if (name === 'atlas') {
    return (
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <circle cx="11" cy="11" r="8.5" fill="none" stroke="var(--accent)" strokeWidth="2.6" />
        <circle cx="11" cy="11" r="3.2" fill="var(--accent)" />
      </svg>
    )
  }
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={name === 'theme' ? 'currentColor' : 'none'}
        fillOpacity={name === 'theme' ? 0.9 : undefined}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
