/** Parts of the page whose code comes when they are first shown. */
import { type ComponentType, lazy, type ReactNode, useState } from 'react'

/** The code of a part did not come. */
export interface CodeFault extends Error {
  /** Lets the next showing of the part ask for its code again. */
  forget: () => void
}

export const isCodeFault = (error: Error): error is CodeFault => 'forget' in error

/** A part of the page, and a way to have its code at hand before it is shown. */
interface LaterPart<Props extends object> {
  (props: Props): ReactNode
  /** Asks for the code now, so that showing the part does not wait. A failure is told then. */
  fetch: () => void
}

/**
 * The component that `load` brings. React keeps the failure of a lazy component for ever; this
 * one throws a `CodeFault`, and once that is forgotten it asks again. Once its code is there it
 * is shown at once, without the fallback of a `Suspense`.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterPart<Props> {
  let Loaded: ComponentType<Props> | null = null
  const have = async () => {
    Loaded = await load()
    return Loaded
  }
  const ask = () =>
    lazy(async () => {
      try {
        return { default: await have() }
      } catch (cause) {
        throw codeFault(cause, () => {
          Part = ask()
        })
      }
    })
  let Part = ask()
  function Later(props: Props) {
    // What was shown first stays, so that arriving code does not begin the part anew.
    const [Held] = useState(() => Loaded)
    const Now = (Held ?? Part) as ComponentType<Props>
    return <Now {...props} />
  }
  return Object.assign(Later, { fetch: () => void have().catch(() => undefined) })
}

function codeFault(cause: unknown, forget: () => void): CodeFault {
  const message = cause instanceof Error ? cause.message : String(cause)
  return Object.assign(new Error(message, { cause }), { name: 'CodeFault', forget })
}
