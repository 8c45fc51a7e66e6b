/**
 * The strike under the pointer or the keyboard's focus, so that every view can show
 * where else it stands. No part of the view: it is neither in the link nor undone.
 */
import { create } from 'zustand'

export const usePointer = create<{ strike: string | null }>()(() => ({ strike: null }))

/** Says which strike is pointed at; null for none. */
export function setPointed(strike: string | null) {
  if (usePointer.getState().strike !== strike) usePointer.setState({ strike })
}
