export function MapView() {
  return <section aria-label="Map" />
}
