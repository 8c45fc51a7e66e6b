/** The signs of a player, as on any other. Decorative: the control around has the name. */
const PATHS = {
  play: 'M5 3.2v9.6l7.8-4.8z',
  pause: 'M4.5 3.5h2.4v9H4.5zM9.1 3.5h2.4v9H9.1z',
  back: 'M11.5 3.5v9L5.2 8zM4 3.5v9',
  forward: 'M4.5 3.5v9L10.8 8zM12 3.5v9',
  loop: 'M3 7.6A3.6 3.6 0 0 1 6.6 4h5.6M10.4 2l2 2-2 2M13 8.4a3.6 3.6 0 0 1-3.6 3.6H3.8M5.6 14l-2-2 2-2',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 11.5v2h10v-2',
} as const

export function Glyph({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={name === 'loop' || name === 'save' ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
