export function FrequencyView() {
  return <section aria-label="Strike frequency" />
}
