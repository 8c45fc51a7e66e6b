/** What a report of a fault holds. It is copied by the user and goes nowhere by itself. */
import { createContext } from 'react'

/** Lines on what was shown when it happened: view, record, version of the app. */
export const FaultFacts = createContext<() => readonly string[]>(() => [`View: ${location.href}`])

export interface Fault {
  error: Error
  /** React's trace of the components, outermost last. */
  components: string
}

/** A fault as plain text: what, where in the code, what was shown, which browser. */
export function faultReport(
  name: string,
  { error, components }: Fault,
  facts: readonly string[],
): string {
  const stack = error.stack ?? ''
  const headline = `${error.name}: ${error.message}`
  return [
    `${name} cannot be shown`,
    ...facts,
    `Browser: ${navigator.userAgent}`,
    '',
    // Chromium's stack begins with the headline, others' do not.
    ...(stack.startsWith(headline) ? [] : [headline]),
    stack.trim(),
    '',
    'Components:',
    components.trim(),
  ].join('\n')
}
