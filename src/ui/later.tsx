/** Parts of the page whose code comes when they are first shown. */
import { type ComponentType, lazy } from 'react'

/** The code of a part did not come. */
export interface CodeFault extends Error {
  /** Lets the next showing of the part ask for its code again. */
  forget: () => void
}

export const isCodeFault = (error: Error): error is CodeFault => 'forget' in error

/**
 * The component that `load` brings. React keeps the failure of a lazy component for ever; this
 * one throws a `CodeFault`, and once that is forgotten it asks again.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const ask = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (cause) {
        throw codeFault(cause, () => {
          Part = ask()
        })
      }
    })
  let Part = ask()
  return function Later(props: Props) {
    const Now = Part as ComponentType<Props>
    return <Now {...props} />
  }
}

function codeFault(cause: unknown, forget: () => void): CodeFault {
  const message = cause instanceof Error ? cause.message : String(cause)
  return Object.assign(new Error(message, { cause }), { name: 'CodeFault', forget })
}
